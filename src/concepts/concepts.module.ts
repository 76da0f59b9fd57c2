import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ConceptRecords } from './concept-records.js';
import { ConceptsController } from './concepts.controller.js';

@Module({
  imports: [OrganizationsModule],
  controllers: [ConceptsController],
  providers: [ConceptRecords],
  exports: [ConceptRecords],
})
export class ConceptsModule {}
