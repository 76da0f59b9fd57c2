import { type Form, type FormPage, ticked, typed } from '../../auth/page-forms.js';
import type { Body } from '../body.entity.js';
import { IMPACT_KINDS } from '../impact-kinds.js';
import { USUAL_SECTION_KINDS, type UsualSection } from '../section-kinds.js';

const LABELS = {
  measureNumberPattern: 'Muster neuer Nummern',
  paperNumberPattern: 'Muster der Nummern von Vorlagen',
  councilTerm: 'Wahlperiode',
  ageingAfterDays: 'Alternd nach Tagen',
  staleAfterDays: 'Veraltet nach Tagen',
  publicSince: 'Öffentlich seit',
};

/** Where the parts of a paper stand, each with what its field says. */
const PLACES = (Object.keys(USUAL_SECTION_KINDS) as UsualSection['kind'][]).map((kind) => ({
  kind,
  name: `sections.${kind}`,
  label: `Abschnitte neuer Vorlagen: ${USUAL_SECTION_KINDS[kind]}`,
}));

export type TypedSettings = Record<keyof typeof LABELS, string> & {
  paperImpacts: string[];
  paperSections: { kind: UsualSection['kind']; heading: string }[];
};

export const typedSettings = (form: Form): TypedSettings => ({
  measureNumberPattern: typed(form, 'measureNumberPattern').trim(),
  paperNumberPattern: typed(form, 'paperNumberPattern').trim(),
  councilTerm: typed(form, 'councilTerm').trim(),
  ageingAfterDays: typed(form, 'ageingAfterDays').trim(),
  staleAfterDays: typed(form, 'staleAfterDays').trim(),
  publicSince: typed(form, 'publicSince').trim(),
  paperImpacts: ticked(form, 'paperImpacts'),
  paperSections: PLACES.flatMap(({ kind, name }) =>
    linesOf(typed(form, name)).map((heading) => ({ kind, heading })),
  ),
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What `/verwaltung/kreis` shows. @param given what was typed, where it was refused */
export function settingsPage(body: Body, given?: TypedSettings, version?: string): FormPage {
  const settings = given ?? settingsOf(body);
  const sectionLabels = settings.paperSections.map(({ kind }, index) => [
    `paperSections.${index}.heading`,
    PLACES.find((place) => place.kind === kind)?.label,
  ]);
  const view = {
    title: 'Einstellungen',
    breadcrumb: [{ text: 'Verwaltung', href: '/verwaltung' }],
    labels: {
      ...LABELS,
      paperImpacts: 'Auswirkungen',
      ...(Object.fromEntries(sectionLabels) as Record<string, string>),
    },
    county: body,
    typed: settings,
    impacts: Object.entries(IMPACT_KINDS).map(([code, label]) => ({ code, label })),
    places: PLACES.map((place) => ({
      ...place,
      value: settings.paperSections
        .filter(({ kind }) => kind === place.kind)
        .map(({ heading }) => heading)
        .join('\n'),
    })),
    version: version ?? String(body.version),
  };
  return { template: 'verwaltung/kreis.hbs', view };
}

const settingsOf = (body: Body): TypedSettings => ({
  measureNumberPattern: body.measureNumberPattern ?? '',
  paperNumberPattern: body.paperNumberPattern ?? '',
  councilTerm: body.councilTerm ?? '',
  ageingAfterDays: String(body.ageingAfterDays),
  staleAfterDays: String(body.staleAfterDays),
  publicSince: body.publicSince ?? '',
  paperImpacts: body.paperImpacts,
  paperSections: body.paperSections,
});
