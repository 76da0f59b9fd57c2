import { Module } from '@nestjs/common';
import { SeedCommand } from './seed.command.js';
import { Seed } from './seed.service.js';

@Module({ providers: [Seed, SeedCommand], exports: [Seed, SeedCommand] })
export class SeedModule {}
