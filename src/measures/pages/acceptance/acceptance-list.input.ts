import { CountUpTo, OneOf, OneOfCodes } from '../../../web/input.js';
import { LAST_PAGE } from '../../measure-list.input.js';
import { REPORT_STATES, type ReportState } from '../../measure-status.js';

export class AcceptanceListInput {
  @OneOf(REPORT_STATES, 'Was aus den Sachständen wurde.')
  stand: ReportState = 'SUBMITTED';

  @CountUpTo(LAST_PAGE, 'Seite, von 1 an.', 1)
  seite = 1;

  @OneOfCodes(['csv'], 'Die Liste als Datei.')
  format?: 'csv';
}
