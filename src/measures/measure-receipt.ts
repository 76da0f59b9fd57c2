import { instant, object, text, whole } from '../web/schema.js';

/** What is answered to whoever changed a measure: which version the change has become. */
export interface MeasureReceipt {
  number: string;
  version: number;
  /** ISO. */
  recordedAt: string;
}

export const MEASURE_RECEIPT = object('MeasureReceipt', 'Was verzeichnet wurde', {
  number: text('Nummer der Maßnahme', 'W01'),
  version: whole('Fassung, die jetzt gilt; auch der ETag', 4),
  recordedAt: instant('Wann sie verzeichnet wurde'),
});
