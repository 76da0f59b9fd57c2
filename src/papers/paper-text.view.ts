import type { MeasureState } from '../measures/measure-state.js';
import { coded } from '../texts/coded.js';
import { code, instant, list, maybe, named, object, record, text, whole } from '../web/schema.js';
import type { Paper } from './paper.entity.js';
import type { TextsOfPaper } from './texts-of-paper.js';
import { TEXT_STATES, textState } from './text-states.js';

export const PAPER_TEXTS = record({
  version: whole('Fassung der Vorlage; auch der ETag', 3),
  items: list(
    object('PaperText', 'Was eine Vorlage zum Sachstand einer Maßnahme sagt', {
      number: text('Nummer der Maßnahme', 'W01'),
      title: text('Arbeitstitel'),
      lead: maybe(named('Federführung')),
      original: text('Wortlaut der Stelle, wie er jetzt lautet'),
      shortenedFrom: maybe(text('Wortlaut der Stelle, als er gekürzt wurde')),
      text: maybe(text('Gekürzter Text', 'Der Lotsendienst läuft in allen Gemeinden.')),
      state: code(TEXT_STATES, 'Was gedruckt wird und ob die Stelle zugestimmt hat'),
      shortenedBy: maybe(text('Funktion der Person, die gekürzt hat', 'KI-Management')),
      shortenedAt: maybe(instant('Wann gekürzt wurde')),
      signedBy: maybe(text('Funktion der Person, die freigezeichnet hat', 'Leitung Jugendamt')),
      signedAt: maybe(instant('Wann freigezeichnet wurde')),
    }),
    'Nach der Nummer der Maßnahme',
  ),
});

/** Of those measures that have something to be said. */
export const textsView = (
  { version }: Pick<Paper, 'version'>,
  states: readonly MeasureState[],
  texts: TextsOfPaper,
) => ({
  version,
  items: states.flatMap(({ document: { number, title, lead }, report }) => {
    const words = report?.publicText;
    if (!words) return [];
    const shortened = texts.get(number);
    return {
      number,
      title,
      lead: lead && { key: lead.key, name: lead.name },
      original: words,
      shortenedFrom: shortened?.original ?? null,
      text: shortened?.text ?? null,
      state: coded(TEXT_STATES, textState(shortened, words)),
      shortenedBy: shortened?.shortenedBy ?? null,
      shortenedAt: shortened?.shortenedAt.toISOString() ?? null,
      signedBy: shortened?.signedBy ?? null,
      signedAt: shortened?.signedAt?.toISOString() ?? null,
    };
  }),
});
