import { Module } from '@nestjs/common';
import { ConfigModule } from './config/config.module.js';
import { DatabaseModule } from './database/database.module.js';
import { MeasuresModule } from './measures/measures.module.js';
import { OrganizationsModule } from './organizations/organizations.module.js';
import { ENTITIES } from './schema.js';
import { WebModule } from './web/web.module.js';

@Module({
  imports: [
    ConfigModule,
    DatabaseModule.with(ENTITIES),
    OrganizationsModule,
    MeasuresModule,
    WebModule,
  ],
})
export class AppModule {}
