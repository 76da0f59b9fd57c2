import { OptionalText } from '../../../web/input.js';

export class ReportFormInput {
  @OptionalText(
    36,
    'Kennung des Sachstands, der berichtigt wird.',
    '01890a5d-ac96-774b-bcce-b302099a8057',
  )
  berichtigt?: string;
}
