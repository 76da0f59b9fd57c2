import { OneOf, OptionalFlag, OptionalText } from '../web/input.js';
import { FRESHNESS, type FreshnessCode } from './freshness.js';
import { KIM_ASSESSMENTS, KIM_MODULES, type KimAssessment, type KimModule } from './kim.js';
import type { MeasureFilter } from './measure-filter.js';
import {
  type Adaptation,
  ADAPTATIONS,
  MEASURE_STATUSES,
  type MeasureStatus,
} from './measure-status.js';
import { type Lack, LACKS } from './quality.js';

const LONGEST_KEY = 120;
export const LONGEST_SEARCH = 200;

/** Which measures are meant, as it comes in: to a list, and to a paper that is narrowed down. */
export class MeasureFilterInput implements MeasureFilter {
  @OneOf(MEASURE_STATUSES, 'Stand der Umsetzung am Stichtag.')
  status?: MeasureStatus;

  @OptionalText(
    LONGEST_KEY,
    'Kurzname eines Handlungsfelds; siehe `fields-of-action`.',
    'integration-durch-bildung',
  )
  fieldOfAction?: string;

  @OptionalText(
    LONGEST_KEY,
    'Kurzname der federführenden Organisation; siehe `organizations`.',
    'amt-jugend-bildung',
  )
  lead?: string;

  @OptionalText(
    LONGEST_KEY,
    'Kurzname eines Konzepts; siehe `concepts`.',
    'integrationsbericht-2010',
  )
  concept?: string;

  @OptionalText(LONGEST_KEY, 'Kurzname eines Orts, wie Maßnahmen ihn nennen.', 'ahlen')
  place?: string;

  @OptionalText(
    LONGEST_KEY,
    'Kurzname einer Zielgruppe, wie Maßnahmen sie nennen.',
    'neu-zugewanderte',
  )
  targetGroup?: string;

  @OneOf(KIM_ASSESSMENTS, 'Bezug zum Kommunalen Integrationsmanagement.')
  kimAssessment?: KimAssessment;

  @OneOf(KIM_MODULES, 'Baustein des Kommunalen Integrationsmanagements.')
  kimModule?: KimModule;

  @OneOf(ADAPTATIONS, 'Anpassungsbedarf laut Sachstand.')
  adaptation?: Adaptation;

  @OneOf(FRESHNESS, 'Wie alt der Sachstand am Stichtag ist.')
  freshness?: FreshnessCode;

  @OptionalFlag('Am Stichtag überfällig, oder gerade nicht.')
  overdue?: boolean;

  @OneOf(LACKS, 'Was für eine Vorlage noch fehlt; nur für Angemeldete des Kreises.')
  missing?: Lack;

  @OptionalText(
    LONGEST_SEARCH,
    'Wörter, die alle in der Maßnahme oder ihrem Sachstand vorkommen: in Titel, Text, Beteiligten, Orten und so weiter; ab vier Buchstaben auch als Teil eines Wortes. Groß- und Kleinschreibung und die Schreibweise von Umlauten sind gleich.',
    'sprache kita',
  )
  q?: string;
}
