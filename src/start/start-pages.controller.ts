import { Controller, Get, Render, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Call, CurrentCall } from '../auth/call.js';
import { PageVisitor } from '../auth/page-visitor.js';
import { OPEN, Permits } from '../auth/permits.js';
import { StartPage } from './start-page.js';

@ApiExcludeController()
@UseInterceptors(PageVisitor)
@Permits(OPEN)
@Controller()
export class StartPagesController {
  constructor(private readonly page: StartPage) {}

  @Get()
  @Render('start.hbs')
  start(@CurrentCall() { actor }: Call) {
    return this.page.view(actor);
  }
}
