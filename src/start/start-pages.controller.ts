import { Controller, Get, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { StartPage } from './start-page.js';

@ApiExcludeController()
@Controller()
export class StartPagesController {
  constructor(private readonly page: StartPage) {}

  @Get()
  @Render('start.hbs')
  start() {
    return this.page.view();
  }
}
