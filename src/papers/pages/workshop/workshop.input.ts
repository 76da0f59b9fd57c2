import { KIM_ASSESSMENTS, type KimAssessment } from '../../../measures/kim.js';
import type { MeasureFilter } from '../../../measures/measure-filter.js';
import { MEASURE_STATUSES, type MeasureStatus } from '../../../measures/measure-status.js';
import { OneOfCodes, OptionalText } from '../../../web/input.js';

const LONGEST_KEY = 120;
const orBlank = (labels: object): string[] => ['', ...Object.keys(labels)];

/** What a paper is to be about, as the address of the page says it: the names of the list. */
export class WorkshopInput {
  @OptionalText(LONGEST_KEY, 'Vorlagenmuster.', 'berichtsvorlage-umsetzungsstand')
  muster?: string;

  @OptionalText(10, 'Stichtag.', '2023-05-25')
  stichtag?: string;

  @OptionalText(LONGEST_KEY, 'Kurzname eines Konzepts.', 'integrationsbericht-2010')
  konzept?: string;

  @OptionalText(LONGEST_KEY, 'Kurzname eines Handlungsfelds.', 'integration-durch-bildung')
  handlungsfeld?: string;

  @OneOfCodes(orBlank(MEASURE_STATUSES), 'Stand der Umsetzung.')
  stand?: MeasureStatus | '';

  @OneOfCodes(orBlank(KIM_ASSESSMENTS), 'KIM-Bezug.')
  kim?: KimAssessment | '';
}

export const SCOPE = ['konzept', 'handlungsfeld', 'stand', 'kim'] as const;

/** Nothing chosen is no condition. */
export const filterOf = ({ konzept, handlungsfeld, stand, kim }: WorkshopInput): MeasureFilter => ({
  ...(konzept && { concept: konzept }),
  ...(handlungsfeld && { fieldOfAction: handlungsfeld }),
  ...(stand && { status: stand }),
  ...(kim && { kimAssessment: kim }),
});
