import { type Form, type FormPage, typed } from '../../auth/page-forms.js';
import type { Body } from '../body.entity.js';

const LABELS = {
  measureNumberPattern: 'Muster neuer Nummern',
  paperNumberPattern: 'Muster der Nummern von Vorlagen',
  councilTerm: 'Wahlperiode',
  ageingAfterDays: 'Alternd nach Tagen',
  staleAfterDays: 'Veraltet nach Tagen',
  publicSince: 'Öffentlich seit',
};

export type TypedSettings = Record<keyof typeof LABELS, string>;

export const typedSettings = (form: Form): TypedSettings => ({
  measureNumberPattern: typed(form, 'measureNumberPattern').trim(),
  paperNumberPattern: typed(form, 'paperNumberPattern').trim(),
  councilTerm: typed(form, 'councilTerm').trim(),
  ageingAfterDays: typed(form, 'ageingAfterDays').trim(),
  staleAfterDays: typed(form, 'staleAfterDays').trim(),
  publicSince: typed(form, 'publicSince').trim(),
});

/** What `/verwaltung/kreis` shows. @param given what was typed, where it was refused */
export function settingsPage(body: Body, given?: TypedSettings, version?: string): FormPage {
  const view = {
    title: 'Einstellungen',
    breadcrumb: [{ text: 'Verwaltung', href: '/verwaltung' }],
    labels: LABELS,
    county: body,
    typed: given ?? settingsOf(body),
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
});
