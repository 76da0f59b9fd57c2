import { coded } from '../texts/coded.js';
import { code, instant, list, maybe, named, object, record, text, whole } from '../web/schema.js';
import type { PaperText } from './paper-text-list.js';
import type { Paper } from './paper.entity.js';
import { TEXT_STATES } from './text-states.js';

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
      textVersion: maybe(whole('Fassung der Vorlage, seit der der gekürzte Text so lautet', 3)),
      shortenedBy: maybe(text('Funktion der Person, die gekürzt hat', 'KI-Management')),
      shortenedAt: maybe(instant('Wann gekürzt wurde')),
      askedBy: maybe(text('Funktion der Person, die um Freizeichnung bittet', 'KI-Management')),
      askedAt: maybe(instant('Wann um Freizeichnung gebeten wurde')),
      signedBy: maybe(text('Funktion der Person, die freigezeichnet hat', 'Leitung Jugendamt')),
      signedAt: maybe(instant('Wann freigezeichnet wurde')),
      returnedBy: maybe(text('Funktion der Person, die zurückgegeben hat', 'Leitung Jugendamt')),
      returnedAt: maybe(instant('Wann zurückgegeben wurde')),
      comment: maybe(text('Was die Stelle dazu sagt', 'Die Zahl der Plätze fehlt.')),
    }),
    'Nach der Nummer der Maßnahme',
  ),
});

/** Of those measures that have something to be said. */
export const textsView = ({ version }: Pick<Paper, 'version'>, texts: readonly PaperText[]) => ({
  version,
  items: texts.flatMap(({ document: { number, title, lead }, words, shortened, state }) => {
    if (words === null) return [];
    return {
      number,
      title,
      lead: lead && { key: lead.key, name: lead.name },
      original: words,
      shortenedFrom: shortened?.original ?? null,
      text: shortened?.text ?? null,
      state: coded(TEXT_STATES, state),
      textVersion: shortened?.version ?? null,
      shortenedBy: shortened?.shortenedBy ?? null,
      shortenedAt: shortened?.shortenedAt.toISOString() ?? null,
      askedBy: shortened?.askedBy ?? null,
      askedAt: shortened?.askedAt?.toISOString() ?? null,
      signedBy: shortened?.signedBy ?? null,
      signedAt: shortened?.signedAt?.toISOString() ?? null,
      returnedBy: shortened?.returnedBy ?? null,
      returnedAt: shortened?.returnedAt?.toISOString() ?? null,
      comment: shortened?.comment ?? null,
    };
  }),
});
