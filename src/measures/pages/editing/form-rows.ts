import { PARTY_ROLES } from '../../measure-facts.js';
import { WRITABLE_FACTS, type WritableFact } from '../../writable-facts.js';
import { FACT_SHAPES, type FactValue, type Row } from './fact-shapes.js';
import { NAMED_IN } from './fact-words.js';
import { ADD, ROW_LABELS } from './form-sections.js';
import type { Choice, Choices } from './measure-choices.js';

interface Cell {
  as: 'fixed' | 'choice' | 'text';
  name: string;
  label: string;
  value: string | null;
  /** What a fixed one says. */
  text?: string;
  options?: readonly Choice[];
  blank?: string;
  /** The person asked for this row just now. */
  fresh?: boolean;
}

/** A list in the form: an entry that names a record keeps it, a new one has a choice of them. */
export interface ListField {
  as: 'list';
  name: string;
  label: string;
  rows: { entry: string; cells: Cell[]; removes: string | null }[];
  add: string | null;
  /** Where to go on when an entry was added: its first field. */
  next: string;
}

type ListFact = 'concepts' | 'fieldsOfAction' | 'parties' | 'targetGroups' | 'places' | 'funding';
export const isList = (fact: WritableFact): fact is ListFact => fact in ADD;

/** @param fixed somebody may change what is said of the entries, not which they are */
export function listField(
  fact: ListFact,
  value: FactValue,
  choices: Choices,
  { adding, fixed }: { adding: boolean; fixed: boolean },
): ListField {
  const records = choices[NAMED_IN[fact]];
  const shape = FACT_SHAPES[fact];
  const fields = shape.as === 'ROWS' ? shape.fields : ['key'];
  const entries = Array.isArray(value) ? (value as readonly (string | Row)[]) : [];
  const all = [...entries.map(asRow), ...(adding ? [{ role: 'PARTNER' }] : [])];
  return {
    as: 'list',
    name: fact,
    label: labelOf(fact),
    rows: all.map((row, index) => {
      const entry = `${fact}.${index}`;
      const fresh = index === entries.length;
      const cells = fields.map((field) =>
        cell(shape.as === 'ROWS' ? `${entry}.${field}` : entry, field, row[field] ?? null, records),
      );
      const [first] = cells;
      if (first && fresh) first.fresh = true;
      return { entry, cells, removes: fixed ? null : (first?.text ?? `Zeile ${index + 1}`) };
    }),
    add: fixed ? null : (ADD[fact] ?? null),
    next: `${fact}.${all.length}${shape.as === 'ROWS' ? '.key' : ''}`,
  };
}

const asRow = (entry: string | Row): Row => (typeof entry === 'string' ? { key: entry } : entry);

function cell(name: string, field: string, value: string | null, records: readonly Choice[]): Cell {
  const label = ROW_LABELS[field] ?? field;
  if (field === 'role') return { as: 'choice', name, label, value, options: ROLES };
  if (field !== 'key') return { as: 'text', name, label, value };
  const known = records.find(({ code }) => code === value);
  if (known) return { as: 'fixed', name, label, value, text: known.label };
  const options = records.filter(({ gone }) => !gone);
  return { as: 'choice', name, label, value, options, blank: 'Bitte wählen' };
}

const ROLES = Object.entries(PARTY_ROLES).map(([code, label]) => ({ code, label }));

/** `Geplanter Beginn` */
export function labelOf(fact: WritableFact): string {
  const { label } = WRITABLE_FACTS[fact];
  return label.charAt(0).toUpperCase() + label.slice(1);
}
