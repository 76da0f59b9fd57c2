import { Module } from '@nestjs/common';
import { AccountLinks } from './account-links.js';
import { AccountStatus } from './account-status.js';
import { DeputiesController } from './deputies.controller.js';
import { Deputies } from './deputies.js';
import { StandingIn } from './standing-in.js';
import { TokenCreateCommand } from './token-create.command.js';
import { UserAddCommand } from './user-add.command.js';
import { UserLinkCommand } from './user-link.command.js';
import { UsersController } from './users.controller.js';
import { Users } from './users.service.js';

@Module({
  controllers: [UsersController, DeputiesController],
  providers: [
    AccountLinks,
    AccountStatus,
    Deputies,
    StandingIn,
    TokenCreateCommand,
    UserAddCommand,
    UserLinkCommand,
    Users,
  ],
  exports: [StandingIn, Users],
})
export class UsersModule {}
