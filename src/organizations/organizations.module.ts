import { Module } from '@nestjs/common';
import { Bodies } from './bodies.js';

@Module({ providers: [Bodies], exports: [Bodies] })
export class OrganizationsModule {}
