import { Module } from '@nestjs/common';
import { PapersModule } from '../papers/papers.module.js';
import { SeedCommand } from './seed.command.js';
import { Seed } from './seed.service.js';

@Module({ imports: [PapersModule], providers: [Seed, SeedCommand], exports: [Seed, SeedCommand] })
export class SeedModule {}
