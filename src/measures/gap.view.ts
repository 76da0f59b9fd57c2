import { coded } from '../texts/coded.js';
import { code, day, flag, list, maybe, object, record, text } from '../web/schema.js';
import type { GapOnDay } from './gaps.js';
import { GAP_SOURCES } from './kim.js';

const GAP = object('Gap', 'Angebotslücke, die durch KIM erkannt wurde', {
  key: text('Kurzname', 'wohnraum'),
  title: text('Titel'),
  identifiedOn: maybe(text('Erkannt am; so genau, wie es die Quelle sagt', 'Mai 2021')),
  identifiedBy: code(GAP_SOURCES, 'Wer sie erkannt hat'),
  answered: flag('Eine Maßnahme antwortet darauf'),
  measure: maybe(
    record(
      { number: text('Nummer'), title: text('Titel am Stichtag') },
      'Die Maßnahme; null auch, wenn sie nicht öffentlich ist',
    ),
  ),
  source: maybe(text('Fundstelle')),
});

export const GAP_LIST = object('GapList', 'Angebotslücken eines Kreises', {
  asOf: day('Stichtag'),
  items: list(GAP),
});

export const gapView = (gap: GapOnDay) => ({
  key: gap.key,
  title: gap.title,
  identifiedOn: gap.identifiedOn,
  identifiedBy: coded(GAP_SOURCES, gap.identifiedBy),
  answered: gap.answered,
  measure: gap.measure,
  source: gap.source,
});
