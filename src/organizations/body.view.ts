import { coded } from '../texts/coded.js';
import { code, day, flag, list, maybe, object, text, whole } from '../web/schema.js';
import type { Body } from './body.entity.js';
import { IMPACT_KINDS } from './impact-kinds.js';
import { USUAL_SECTION_KINDS } from './section-kinds.js';

export const BODY = object('Body', 'Kreis', {
  key: text('Kurzname für Adressen', 'warendorf'),
  name: text('Name', 'Kreis Warendorf'),
  shortName: text('Kurzform des Namens', 'Warendorf'),
  ags: maybe(text('Amtlicher Gemeindeschlüssel', '05570')),
  invented: flag('Erfunden, um das Programm zu zeigen'),
  source: maybe(text('Unterlagen, aus denen die Daten stammen')),
  publicSince: maybe(day('Seit wann alle ohne Anmeldung Öffentliches lesen dürfen')),
  measureNumberPattern: maybe(text('Muster neuer Nummern von Maßnahmen', 'W{lfd:2}')),
  paperNumberPattern: maybe(text('Muster der Nummern von Vorlagen', '{lfd:3}/{jahr}')),
  councilTerm: maybe(text('Wahlperiode', 'XVI')),
  paperImpacts: list(code(IMPACT_KINDS, 'Art'), 'Auswirkungen, die Vorlagen angeben'),
  paperSections: list(
    object('UsualSection', 'Abschnitt, mit dem neue Vorlagen beginnen', {
      kind: code(USUAL_SECTION_KINDS, 'Wo er steht'),
      heading: text('Überschrift', 'Ausgangslage'),
    }),
    'Abschnitte neuer Vorlagen',
  ),
  ageingAfterDays: whole('Tage ohne Sachstand, nach denen eine Maßnahme als alternd gilt', 183),
  staleAfterDays: whole('Tage ohne Sachstand, nach denen sie als veraltet gilt', 365),
  version: whole('Zählt die Änderungen der Einstellungen', 1),
});

export function bodyView(body: Body) {
  const { key, name, shortName, ags, invented, source, publicSince } = body;
  const { measureNumberPattern, paperNumberPattern, councilTerm } = body;
  const { ageingAfterDays, staleAfterDays, version } = body;
  return {
    key,
    name,
    shortName,
    ags,
    invented,
    source,
    publicSince,
    measureNumberPattern,
    paperNumberPattern,
    councilTerm,
    paperImpacts: body.paperImpacts.map((kind) => coded(IMPACT_KINDS, kind)),
    paperSections: body.paperSections.map(({ kind, heading }) => ({
      kind: coded(USUAL_SECTION_KINDS, kind),
      heading,
    })),
    ageingAfterDays,
    staleAfterDays,
    version,
  };
}
