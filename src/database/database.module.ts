import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { createDataSources, type Entities } from './data-sources.js';
import { Database } from './database.js';
import { DATA_SOURCES } from './tokens.js';

@Module({})
export class DatabaseModule {
  /** @param entities every table of the product; the features stand above this folder and are handed in */
  static with(entities: Entities): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        {
          provide: DATA_SOURCES,
          inject: [CONFIG],
          useFactory: (config: Config) => createDataSources(config, entities),
        },
        Database,
      ],
      exports: [Database],
    };
  }
}
