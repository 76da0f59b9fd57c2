import type { Body } from '../organizations/body.entity.js';
import { DomainError } from '../texts/domain-error.js';
import { germanDay, PartialDate } from '../texts/partial-date.js';
import type { Edition } from './edition.js';
import type { PaperContent, Vorlage } from './paper-content.js';

/** What the file says about itself. Its date is the paper's own: Stichtag, else first session. */
export function documentMeta(
  body: Pick<Body, 'name' | 'invented'>,
  vorlage: Vorlage,
  stichtag: string | null,
  edition: Edition,
): PaperContent['dokument'] {
  const name = [vorlage.art, vorlage.nummer].filter(Boolean).join(' ');
  const internal = edition === 'INTERNAL' && 'interne Fassung';
  const marks = [
    internal,
    vorlage.entwurf && 'Entwurf',
    stichtag && vorlage.entwurf && `Stichtag ${germanDay(stichtag)}`,
    body.invented && 'alle Angaben erfunden',
  ];
  return {
    titel: `${vorlage.betreff} (${[name, internal].filter(Boolean).join(', ')})`,
    verfasser: [body.name, vorlage.federfuehrung].filter(Boolean).join(', '),
    kopfzeile: [body.name, name, ...marks].filter(Boolean).join(' · '),
    datum: stichtag ?? firstSession(vorlage),
    entwurf: vorlage.entwurf,
  };
}

function firstSession({ betreff, beratungsfolge }: Vorlage): string {
  const [first] = beratungsfolge
    .flatMap(({ termin }) => (termin ? PartialDate.parse(termin) : []))
    .sort((a, b) => PartialDate.compare(a, b));
  if (first) return first.earliest;
  throw new DomainError(
    'INVALID_INPUT',
    `Der Vorlage „${betreff}“ fehlen Stichtag und Termin; eines von beiden muss feststehen.`,
  );
}
