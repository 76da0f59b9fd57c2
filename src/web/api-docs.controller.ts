import { Controller, Get, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OPEN, Permits } from '../auth/permits.js';

/** The description of the API, to read and to try; everything comes from this server. */
@ApiExcludeController()
@Permits(OPEN)
@Controller('api/docs')
export class ApiDocsController {
  @Get()
  @Render('schnittstelle.hbs')
  page() {
    return { title: 'Schnittstelle' };
  }
}
