import { Module } from '@nestjs/common';
import { ConfigModule } from './config/config.module.js';
import { DatabaseModule } from './database/database.module.js';
import { ENTITIES } from './schema.js';
import { WebModule } from './web/web.module.js';

@Module({ imports: [ConfigModule, DatabaseModule.with(ENTITIES), WebModule] })
export class AppModule {}
