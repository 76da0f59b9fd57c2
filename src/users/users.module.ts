import { Module } from '@nestjs/common';
import { AccountLinks } from './account-links.js';
import { AccountStatus } from './account-status.js';
import { DeputiesController } from './deputies.controller.js';
import { DeputyChoices } from './deputy-choices.js';
import { Deputies } from './deputies.js';
import { StandingIn } from './standing-in.js';
import { TokenCreateCommand } from './token-create.command.js';
import { UserAddCommand } from './user-add.command.js';
import { UserLinkCommand } from './user-link.command.js';
import { AccountListPage } from './pages/account-list.page.js';
import { AccountPage } from './pages/account.page.js';
import { AccountPagesController } from './pages/accounts.controller.js';
import { AdministrationPagesController } from './pages/administration.controller.js';
import { DeputyPagesController } from './pages/deputy-pages.controller.js';
import { DeputyPage } from './pages/deputy.page.js';
import { OwnAccountPagesController } from './pages/own-account.controller.js';
import { OwnAccountPage } from './pages/own-account.page.js';
import { WelcomePagesController } from './pages/welcome.controller.js';
import { UnitChoices } from './unit-choices.js';
import { UsersController } from './users.controller.js';
import { Users } from './users.service.js';

@Module({
  controllers: [
    AccountPagesController,
    AdministrationPagesController,
    DeputiesController,
    DeputyPagesController,
    OwnAccountPagesController,
    UsersController,
    WelcomePagesController,
  ],
  providers: [
    AccountLinks,
    AccountListPage,
    AccountPage,
    AccountStatus,
    Deputies,
    StandingIn,
    DeputyChoices,
    DeputyPage,
    OwnAccountPage,
    TokenCreateCommand,
    UserAddCommand,
    UnitChoices,
    UserLinkCommand,
    Users,
  ],
  exports: [StandingIn, Users],
})
export class UsersModule {}
