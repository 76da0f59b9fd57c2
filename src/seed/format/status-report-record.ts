import { ADAPTATIONS, MEASURE_STATUSES, SCHEDULES } from '../../measures/measure-status.js';
import { type LabelOf, day, label, text } from './checks.js';
import { Flag, Optional, Required } from './fields.js';

/** A statement about a measure on a day; a changed one is added as a correction. */
export class StatusReportRecord {
  @Required(day) stichtag: string;
  /** The day the county learned it; left out means: on the day it is about. */
  @Optional(day) erfasstAm?: string;
  /** Left out means: the source does not say. */
  @Optional(label(MEASURE_STATUSES)) status?: LabelOf<typeof MEASURE_STATUSES>;
  /** The status in the words of the source, e.g. `fest etabliert`. */
  @Optional(text) statusWortlaut?: string;
  @Optional(label(SCHEDULES)) zeitplan?: LabelOf<typeof SCHEDULES>;
  /** Needed for `zurückgestellt`, `eingestellt` and `verzögert`. */
  @Optional(text) begruendung?: string;
  @Optional(text) text?: string;
  @Optional(text) vermerkIntern?: string;
  @Optional(label(ADAPTATIONS)) anpassung?: LabelOf<typeof ADAPTATIONS>;
  @Optional(text) anpassungText?: string;
  /** Nothing new since the report before; nothing else is stated then. */
  @Flag() unveraendert?: boolean;
  /** The function of whoever reported. */
  @Optional(text) verfasst?: string;
  /** Left out means: the source of the measure. */
  @Optional(text) quelle?: string;
}
