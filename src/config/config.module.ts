import { Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { readConfig } from './config.js';

/** Injection token of the one `Config`. */
export const CONFIG = Symbol('config');

@Global()
@Module({
  providers: [{ provide: CONFIG, useFactory: () => readConfig() }, Clock],
  exports: [CONFIG, Clock],
})
export class ConfigModule {}
