import { Blankable, key, oneOf, partialDate, Required, text } from '../web/document-input.js';
import {
  ORGANIZATION_CLASSIFICATIONS,
  type OrganizationClassification,
} from './organization-classification.js';

export class NewOrganizationInput {
  @Required(text(200, 'Amt für Jugend und Bildung'), 'Name; der Kurzname entsteht aus ihm.')
  name: string;

  @Blankable(text(60), 'Kurzform.')
  shortName?: string | null;

  @Required(oneOf(ORGANIZATION_CLASSIFICATIONS), 'Art.')
  classification: OrganizationClassification;

  @Blankable(key('dezernat-ii'), 'Kurzname der Organisation, zu der diese gehört.')
  parent?: string | null;

  @Blankable(partialDate, 'Besteht seit, so genau, wie es bekannt ist.')
  startDate?: string | null;

  @Blankable(text(200, 'Warendorf'), 'Sitz.')
  seat?: string | null;

  @Blankable(text(4_000), 'Anmerkung.')
  note?: string | null;

  @Blankable(text(300), 'Fundstelle.')
  source?: string | null;
}
