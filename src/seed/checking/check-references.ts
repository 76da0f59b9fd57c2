import type { Problem } from '../problem.js';
import type { SeedData } from '../seed-format.js';
import { walkTexts } from './walk.js';

/** What a reference can mean: where the records stand, and what they are called. */
const TARGETS = {
  organisationen: ['organisationen[].schluessel', 'keine bekannte Organisation'],
  personen: ['personen[].schluessel', 'keine bekannte Person'],
  orte: ['orte[].schluessel', 'kein bekannter Ort'],
  zielgruppen: ['zielgruppen[].schluessel', 'keine bekannte Zielgruppe'],
  konzepte: ['konzepte[].schluessel', 'kein bekanntes Konzept'],
  handlungsfelder: ['handlungsfelder[].schluessel', 'kein bekanntes Handlungsfeld'],
  ziele: ['ziele[].schluessel', 'kein bekanntes Ziel'],
  foerderprogramme: ['foerderprogramme[].schluessel', 'kein bekanntes Förderprogramm'],
  massnahmen: ['massnahmen[].nummer', 'keine bekannte Maßnahme'],
  beschluesse: ['beschluesse[].schluessel', 'kein bekannter Beschluss'],
} as const;
type Target = keyof typeof TARGETS;

const REFERENCES: readonly (readonly [place: string, target: Target])[] = [
  ['kreis.berichtsstelle', 'organisationen'],
  ['organisationen[].teilVon', 'organisationen'],
  ['organisationen[].nachfolge', 'organisationen'],
  ['mitgliedschaften[].in', 'organisationen'],
  ['mitgliedschaften[].organisation', 'organisationen'],
  ['mitgliedschaften[].person', 'personen'],
  ['mitgliedschaften[].handlungsfeld', 'handlungsfelder'],
  ['konzepte[].beschlossenVon', 'organisationen'],
  ['handlungsfelder[].konzept', 'konzepte'],
  ['handlungsfelder[].teilVon', 'handlungsfelder'],
  ['ziele[].konzept', 'konzepte'],
  ['ziele[].handlungsfeld', 'handlungsfelder'],
  ['ziele[].teilVon', 'ziele'],
  ['meilensteine[].konzept', 'konzepte'],
  ['foerderprogramme[].geber', 'organisationen'],
  ['massnahmen[].teilVon', 'massnahmen'],
  ['massnahmen[].zusammengefuehrtIn', 'massnahmen'],
  ['massnahmen[].ersetztDurch', 'massnahmen'],
  ['massnahmen[].handlungsfelder[]', 'handlungsfelder'],
  ['massnahmen[].konzepte[].konzept', 'konzepte'],
  ['massnahmen[].federfuehrung', 'organisationen'],
  ['massnahmen[].beteiligte[].organisation', 'organisationen'],
  ['massnahmen[].zielgruppen[]', 'zielgruppen'],
  ['massnahmen[].orte[]', 'orte'],
  ['massnahmen[].foerderung[].programm', 'foerderprogramme'],
  ['massnahmen[].kim.foerderanteile[].programm', 'foerderprogramme'],
  ['luecken[].massnahme', 'massnahmen'],
  ['beschluesse[].gremium', 'organisationen'],
  ['vorlagen[].federfuehrung', 'organisationen'],
  ['vorlagen[].anlass', 'beschluesse'],
  ['vorlagen[].beratungsfolge[].gremium', 'organisationen'],
  ['vorlagen[].beratungsfolge[].berichterstattung', 'personen'],
];

/** References that lead nowhere. */
export function checkReferences(data: SeedData): Problem[] {
  return REFERENCES.flatMap(([place, target]) => {
    const [where, missing] = TARGETS[target];
    const known = new Set(walkTexts(data, where).map(({ value }) => value));
    return walkTexts(data, place)
      .filter(({ value }) => !known.has(value))
      .map(({ path, value }) => ({
        path,
        message: `„${value}“ ist ${missing}. ${advice(value, known, target)}`,
      }));
  });
}

/** Few keys are all told; of many those that begin alike. */
function advice(given: string, known: ReadonlySet<string>, target: Target): string {
  const alike = [...known].filter((key) => key.startsWith(given.slice(0, 2))).slice(0, 5);
  if (known.size > 0 && known.size <= 10) return `Bekannt sind: ${[...known].join(', ')}.`;
  if (alike.length > 0) return `Gemeint sein könnte: ${alike.join(', ')}.`;
  return `Sie muss in einer Datei dieses Ordners unter „${target}“ stehen.`;
}
