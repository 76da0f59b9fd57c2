import { isDay } from '../../texts/days.js';
import { germanDay } from '../../texts/partial-date.js';
import type { measureView } from '../measure.view.js';

export type ShownMeasure = ReturnType<typeof measureView>;

export interface Column {
  label: string;
  /** One text per entry; none where nothing is stated. */
  texts(measure: ShownMeasure): string[];
}

const text = (value: string | null | undefined): string[] => (value ? [value] : []);
const names = (records: readonly { name: string }[]): string[] => records.map(({ name }) => name);
const date = (value: string | null): string | null =>
  value !== null && isDay(value) ? germanDay(value) : value;
const planned = (value: string | null): string | null =>
  value === null ? null : `geplant: ${date(value) ?? value}`;

/** What the list can show of a measure, beside its number and title. */
export const COLUMNS = {
  stand: { label: 'Stand', texts: ({ status }) => [status.label] },
  vom: {
    label: 'Sachstand vom',
    texts: ({ report }) => text(report && germanDay(report.asOf)),
  },
  aktualitaet: { label: 'Aktualität', texts: ({ freshness }) => [freshness.label] },
  federfuehrung: { label: 'Federführung', texts: ({ lead }) => text(lead?.name) },
  handlungsfeld: { label: 'Handlungsfeld', texts: ({ fieldsOfAction }) => names(fieldsOfAction) },
  konzept: { label: 'Konzept', texts: ({ concepts }) => names(concepts) },
  kim: { label: 'KIM-Bezug', texts: ({ kim }) => [kim.assessment.label] },
  baustein: { label: 'KIM-Bausteine', texts: ({ kim }) => kim.modules.map(({ label }) => label) },
  anpassung: {
    label: 'Anpassungsbedarf',
    texts: ({ report }) => text(report?.adaptation?.label),
  },
  sachstand: { label: 'Sachstand', texts: ({ report }) => text(report?.publicText) },
  beteiligte: { label: 'Beteiligte', texts: ({ parties }) => names(parties) },
  zielgruppe: { label: 'Zielgruppen', texts: ({ targetGroups }) => names(targetGroups) },
  ort: { label: 'Orte', texts: ({ places }) => names(places) },
  beginn: {
    label: 'Beginn',
    texts: ({ startedOn, plannedStart }) => text(date(startedOn) ?? planned(plannedStart)),
  },
  ende: {
    label: 'Ende',
    texts: ({ endedOn, plannedEnd }) => text(date(endedOn) ?? planned(plannedEnd)),
  },
  foerderung: { label: 'Förderung', texts: ({ funding }) => names(funding) },
  fehlt: { label: 'Fehlt noch', texts: ({ missing }) => (missing ?? []).map(({ label }) => label) },
} as const satisfies Record<string, Column>;
export type ColumnName = keyof typeof COLUMNS;

export const STANDARD_COLUMNS: readonly ColumnName[] = ['stand', 'vom', 'federfuehrung', 'kim'];

export const isColumn = (name: string): name is ColumnName => name in COLUMNS;
