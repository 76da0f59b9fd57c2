import { coded, type Coded } from '../texts/coded.js';
import { code, maybe, object, text, whole } from '../web/schema.js';
import { PAPER_STATES, type PaperState } from './paper-states.js';

/** What is answered to whoever changed a paper or took it a step further. */
export interface PaperReceipt {
  key: string;
  reference: string | null;
  state: Coded<PaperState>;
  version: number;
}

export const PAPER_RECEIPT = object('PaperReceipt', 'Was verzeichnet wurde', {
  key: text('Kurzname der Vorlage', 'umsetzungsstand-2026'),
  reference: maybe(text('Nummer, wenn sie vergeben ist', '095/2026')),
  state: code(PAPER_STATES, 'Wie die Vorlage nun steht'),
  version: whole('Fassung, die jetzt gilt; auch der ETag', 2),
});

export const receiptOf = ({
  key,
  reference,
  state,
  version,
}: {
  key: string;
  reference: string | null;
  state: PaperState;
  version: number;
}): PaperReceipt => ({ key, reference, state: coded(PAPER_STATES, state), version });
