import {
  Blankable,
  day,
  key,
  oneOf,
  Required,
  text,
  type Value,
  wholeNumber,
} from '../web/document-input.js';
import { CountUpTo, OneOf, OptionalDay, OptionalText } from '../web/input.js';
import { LAST_PAGE, MOST_PER_PAGE } from './measure-list.input.js';
import {
  type Adaptation,
  ADAPTATIONS,
  MEASURE_STATUSES,
  type MeasureStatus,
  REPORT_STATES,
  type ReportState,
  type Schedule,
  SCHEDULES,
} from './measure-status.js';

const LONGEST_PUBLIC_TEXT = 2_000;
const LONGEST_REASON = 1_000;
const LONGEST_NOTE = 4_000;
const LONGEST_KEY = 120;
const LAST_VERSION = 999_999_999;

/** Nobody reports that nobody knows. */
const { UNKNOWN: _, ...REPORTABLE } = MEASURE_STATUSES;

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const uuid: Value = {
  schema: { type: 'string', format: 'uuid', example: '01890a5d-ac96-774b-bcce-b302099a8057' },
  holds: (value) => typeof value === 'string' && UUID_V7.test(value),
  allowed: 'Erlaubt ist eine UUID der Version 7 in Kleinbuchstaben.',
};

const OWN_ID =
  'Kennung, die Sie selbst vergeben. Kommt dieselbe Meldung unter ihr noch einmal, zählt sie nicht doppelt.';
const BEHALF =
  'Kurzname der federführenden Stelle; nötig, wenn das KI-Management für sie meldet, und nur dann.';

export class StatusReportInput {
  @Blankable(uuid, OWN_ID)
  id?: string | null;

  @Required(oneOf(REPORTABLE), 'Stand der Umsetzung.')
  status: MeasureStatus;

  @Blankable(
    day,
    'Tag, für den der Sachstand gilt; ohne Angabe heute, bei einer Berichtigung der Tag des berichtigten Sachstands.',
  )
  asOf?: string | null;

  @Blankable(oneOf(SCHEDULES), 'Zeitplan.')
  schedule?: Schedule | null;

  @Blankable(
    text(LONGEST_REASON, 'Die Stelle ist seit März unbesetzt.'),
    'Begründung; nötig bei `ON_HOLD`, `DISCONTINUED` und `DELAYED`.',
  )
  reason?: string | null;

  @Blankable(
    text(LONGEST_PUBLIC_TEXT, 'Der Kurs läuft seit Mai an zwei Schulen.'),
    'Sachstand für die Vorlage; üblich sind höchstens drei Sätze.',
  )
  publicText?: string | null;

  @Blankable(
    text(LONGEST_NOTE, 'Mit dem Träger klären.'),
    'Interner Vermerk; er verlässt die Verwaltung nie.',
  )
  internalNote?: string | null;

  @Blankable(oneOf(ADAPTATIONS), 'Anpassungsbedarf.')
  adaptation?: Adaptation | null;

  @Blankable(
    text(LONGEST_REASON, 'Auch Grundschulen einbeziehen.'),
    'Was anzupassen oder neu aufzunehmen ist; nötig bei `ADAPT` und `NEW`.',
  )
  adaptationText?: string | null;

  @Blankable(
    key('01890a5d-ac96-774b-bcce-b302099a8057'),
    'Kennung eines angenommenen oder zurückgegebenen Sachstands derselben Maßnahme, den dieser berichtigt.',
  )
  corrects?: string | null;

  @Blankable(key('jugendamt'), BEHALF)
  onBehalfOf?: string | null;
}

export class ConfirmationInput {
  @Blankable(uuid, OWN_ID)
  id?: string | null;

  @Blankable(day, 'Tag, für den der letzte Sachstand weiter gilt; ohne Angabe heute.')
  asOf?: string | null;

  @Blankable(key('jugendamt'), BEHALF)
  onBehalfOf?: string | null;
}

export class AcceptanceInput {
  @Required(
    wholeNumber(1, LAST_VERSION),
    'Fassung der Maßnahme, die Sie dabei vor sich hatten; sie steht beim Sachstand unter `measure.version`.',
  )
  seenMeasureVersion: number;
}

export class ReturnInput {
  @Required(
    text(LONGEST_REASON, 'Bitte nennen Sie, seit wann der Kurs ruht.'),
    'Was noch fehlt oder unklar ist.',
  )
  comment: string;
}

class ReportPageInput {
  @CountUpTo(LAST_PAGE, 'Seite, von 1 an.', 1)
  page = 1;

  @CountUpTo(MOST_PER_PAGE, 'Sachstände je Seite.', 50)
  limit = 50;
}

export class MeasureReportsInput extends ReportPageInput {
  @OptionalDay(
    'Stichtag: nur Sachstände, die diesen Tag oder einen früheren betreffen; ohne Angabe heute.',
  )
  asOf?: string;
}

export class ReportQueueInput extends ReportPageInput {
  @OneOf(REPORT_STATES, 'Was aus dem Sachstand wurde; ohne Angabe `SUBMITTED`.')
  state: ReportState = 'SUBMITTED';

  @OptionalText(
    LONGEST_KEY,
    'Kurzname der federführenden Organisation; siehe `organizations`.',
    'jugendamt',
  )
  lead?: string;

  @OptionalDay(
    'Stichtag: was bis zu diesem Tag gemeldet war und wie es damals darum stand; ohne Angabe heute.',
  )
  asOf?: string;
}
