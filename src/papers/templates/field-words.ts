import type { Field } from '../../rendering/checking/field.js';
import { isDay } from '../../texts/days.js';
import { germanDay } from '../../texts/partial-date.js';
import { MEASURE } from './measure-fields.js';
import { PAPER_FIELDS } from './paper-fields.js';
import { SECTION } from './state-fields.js';

/** One line about a field. */
export interface FieldWord {
  /** As it is written where the group is at hand, e.g. `kim.bewertung`. */
  path: string;
  kind: string;
  about: string;
  /** A value from the example; nothing where there is none. */
  example: string | null;
  /** How a template says it; `…` stands for what comes between. */
  use: string;
}

/** Fields that are at hand together, e.g. those of a measure. */
export interface FieldChapter {
  id: string;
  title: string;
  /** How one gets there. */
  way: string;
  fields: FieldWord[];
}

const KINDS = {
  text: 'Text',
  number: 'Zahl',
  flag: 'ja oder nein',
  list: 'Liste',
  group: 'Gruppe',
} as const;

/** Told once, though they are found at several places. */
const SHARED = new Map<Field, string>([
  [MEASURE, 'massnahme'],
  [SECTION, 'abschnitt'],
]);

/** Every field of a paper, by the places one gets at it, with the values of the example. */
export function fieldChapters(example: unknown): FieldChapter[] {
  const { dokument, kreis, fassung, vorlage, stand } = PAPER_FIELDS.fields;
  const content = example as Readonly<Record<string, unknown>>;
  const state = content.stand as { massnahmen: unknown[] };
  const frame = content.vorlage as { abschnitte: unknown[] };
  return [
    chapter('ueberall', 'Überall', 'von überall, zum Beispiel {{kreis.name}}', [
      ...below({ dokument, kreis, fassung }, content),
    ]),
    chapter('vorlage', 'Rahmen der Vorlage', 'von überall, zum Beispiel {{vorlage.betreff}}', [
      ...below(vorlage.fields, frame, 'vorlage.'),
    ]),
    chapter('abschnitt', 'Geschriebener Abschnitt', 'in {{#each vorlage.abschnitte}}', [
      ...below(SECTION.fields, richest(frame.abschnitte)),
    ]),
    chapter('stand', 'Stand der Maßnahmen', 'in {{#with stand}}', [...below(stand.fields, state)]),
    chapter('massnahme', 'Maßnahme', 'in {{#each stand.massnahmen}}', [
      ...below(MEASURE.fields, richest(state.massnahmen)),
    ]),
  ];
}

const chapter = (id: string, title: string, way: string, fields: FieldWord[]): FieldChapter => ({
  id,
  title,
  way,
  fields,
});

function* below(
  fields: Readonly<Record<string, Field>>,
  value: unknown,
  before = '',
): Generator<FieldWord> {
  for (const [name, field] of Object.entries(fields)) {
    const path = `${before}${name}`;
    yield* words(field, (value as Record<string, unknown> | null)?.[name], path);
  }
}

function* words(field: Field, value: unknown, path: string): Generator<FieldWord> {
  const entry = field.kind === 'list' ? field.of : undefined;
  const shared = entry && SHARED.get(entry);
  const kind = [
    KINDS[field.kind],
    entry?.kind === 'text' ? 'von Texten' : '',
    shared
      ? `, je Eintrag eine ${shared === 'massnahme' ? 'Maßnahme' : 'Gruppe wie „Geschriebener Abschnitt“'}`
      : '',
    field.blank ? ', kann fehlen' : '',
  ];
  yield {
    path,
    kind: kind.filter(Boolean).join(' ').replaceAll(' ,', ','),
    about: field.about,
    example: shown(field, value),
    use: useOf(field, value, path),
  };
  if (field.kind === 'group') yield* below(field.fields, value, `${path}.`);
  if (entry?.kind === 'group' && !shared)
    yield* below(entry.fields, richest(value as unknown[] | undefined), `${path}[].`);
}

/** Entries of a list are at hand inside it, by their own names. */
function useOf({ kind }: Field, value: unknown, path: string): string {
  const name = path.split('[].').at(-1) ?? path;
  if (kind === 'flag') return `{{#if ${name}}}…{{/if}}`;
  if (kind === 'list') return `{{#each ${name}}}…{{/each}}`;
  if (kind === 'group') return `{{#with ${name}}}…{{/with}}`;
  if (kind === 'number') return `{{zahl ${name}}}`;
  return typeof value === 'string' && isDay(value) ? `{{datum ${name}}}` : `{{${name}}}`;
}

/** The entry that says most. */
function richest(entries: readonly unknown[] = []): unknown {
  const said = (entry: unknown) =>
    Object.values(entry as object).filter(
      (part) => part !== null && part !== false && !isEmpty(part),
    ).length;
  return [...entries].sort((one, other) => said(other) - said(one))[0];
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const LONGEST = 70;

function shown(field: Field, value: unknown): string | null {
  if (value === undefined || value === null || field.kind === 'group') return null;
  if (field.kind === 'flag') return value === true ? 'ja' : 'nein';
  if (field.kind === 'number') return (value as number).toLocaleString('de-DE');
  if (field.kind !== 'list') return shortened(value as string);
  const entries = value as unknown[];
  if (field.of.kind === 'text') return entries.length === 0 ? null : shortened(entries.join('; '));
  return entries.length === 1 ? '1 Eintrag' : `${entries.length} Einträge`;
}

function shortened(text: string): string {
  const day = isDay(text) ? `${text} ({{datum}}: ${germanDay(text)})` : text;
  return day.length <= LONGEST ? day : `${day.slice(0, LONGEST)} …`;
}
