import { Module } from '@nestjs/common';
import { AccountLinks } from './account-links.js';
import { AccountStatus } from './account-status.js';
import { DeputiesController } from './deputies.controller.js';
import { Deputies } from './deputies.js';
import { UsersController } from './users.controller.js';
import { Users } from './users.service.js';

@Module({
  controllers: [UsersController, DeputiesController],
  providers: [AccountLinks, AccountStatus, Deputies, Users],
  exports: [AccountLinks, Users],
})
export class UsersModule {}
