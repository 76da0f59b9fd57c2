import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { MeasureStates } from './measure-states.js';

@Module({
  imports: [OrganizationsModule],
  providers: [MeasureStates],
  exports: [MeasureStates],
})
export class MeasuresModule {}
