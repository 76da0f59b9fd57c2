import { ORGANIZATION_CLASSIFICATIONS } from '../../../organizations/organization-classification.js';
import type { Organization } from '../../../organizations/organization.entity.js';
import { typed, ticked, type Form } from '../../../auth/page-forms.js';
import type { PaperGap } from '../../gap-rules.js';
import { CONSULTATION_RESULTS } from '../../paper-words.js';
import type { DeskPaper } from './desk-papers.js';
import type { DeskStepName } from './desk-steps.js';

export interface Choice {
  code: string;
  label: string;
}

/** A field as the parts of the pages show it. */
export interface StepField {
  as: 'text' | 'long' | 'choice' | 'boxes';
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  value?: string;
  options?: Choice[];
  /** What is ticked. */
  values?: string[];
  blank?: string;
  maxlength?: string;
}

/** What the forms of the steps are made of. */
export interface StepMatter {
  desk: DeskPaper;
  gaps: readonly PaperGap[];
  units: readonly Organization[];
}

const LONGEST = '1000';

/** The fields a step asks for. @param form what was typed so far */
export function stepFields(name: DeskStepName, matter: StepMatter, form: Form): StepField[] {
  const { desk, gaps } = matter;
  const long = (field: string, label: string, hint: string): StepField[] => [
    {
      as: 'long',
      name: field,
      label,
      hint,
      required: true,
      value: typed(form, field),
      maxlength: LONGEST,
    },
  ];
  switch (name) {
    case 'genehmigen':
      return gaps.length > 0
        ? long(
            'despiteGaps',
            'Warum Sie trotzdem genehmigen',
            'Gedruckt wird das nirgends; es steht im Protokoll.',
          )
        : [];
    case 'freigeben':
      return asksForNumber(desk)
        ? [
            {
              as: 'text',
              name: 'number',
              label: 'Nummer',
              hint: 'Zum Beispiel 066/2026. Sie wird nie neu vergeben.',
              required: true,
              value: typed(form, 'number'),
              maxlength: '60',
            },
          ]
        : [];
    case 'ergebnis':
      return resultFields(desk, form);
    case 'mitzeichnung-anfordern':
      return [unitsField(matter, form)];
    case 'zurueckholen':
      return long('reason', 'Grund', 'Er steht im Protokoll, zum Beispiel: Ein Absatz fehlt.');
    case 'berichtigen':
      return long(
        'correction',
        'Was berichtigt wird',
        'Der Satz steht auf der neuen Vorlage, zum Beispiel: Die Zahl der Plätze in W07 war falsch angegeben.',
      );
    case 'zurueckziehen':
      return long('reason', 'Grund', 'Angemeldete des Kreises lesen ihn bei der Vorlage.');
  }
}

/** Without a pattern the person gives the number; a correction gets its own from the paper it corrects. */
export const asksForNumber = ({ county, paper }: DeskPaper): boolean =>
  county.paperNumberPattern === null && paper.revisionOfId === null;

function resultFields({ steps }: DeskPaper, form: Form): StepField[] {
  const text = (name: string, label: string, maxlength: string, hint?: string): StepField => ({
    as: 'text',
    name,
    label,
    maxlength,
    value: typed(form, name),
    ...(hint && { hint }),
  });
  const councils = steps
    .filter(({ step }) => step.kind === 'COUNCIL')
    .map(({ step, organization }) => ({
      code: String(step.position + 1),
      label: [step.label ?? organization?.name ?? 'Gremium', step.date].filter(Boolean).join(', '),
      open: step.resultCode === null,
    }));
  const next = councils.find(({ open }) => open) ?? councils[0];
  return [
    {
      as: 'choice',
      name: 'consultation',
      label: 'Beratung',
      required: true,
      options: councils,
      value: typed(form, 'consultation') || (next?.code ?? ''),
    },
    {
      as: 'choice',
      name: 'result',
      label: 'Ergebnis',
      required: true,
      blank: 'Bitte wählen',
      options: choicesOf(CONSULTATION_RESULTS),
      value: typed(form, 'result'),
    },
    {
      as: 'long',
      name: 'words',
      label: 'Ergebnis in Worten',
      hint: 'Wie in der Niederschrift, wenn mehr zu sagen ist.',
      value: typed(form, 'words'),
      maxlength: LONGEST,
    },
    text('date', 'Sitzung am', '80', 'Nur wenn der Termin ein anderer war.'),
    text('agendaNumber', 'Tagesordnungspunkt', '20'),
    ...VOTES.map(([name, label]) => text(`votes.${name}`, label, '4')),
  ];
}

export const VOTES = [
  ['yes', 'Ja-Stimmen'],
  ['no', 'Nein-Stimmen'],
  ['abstentions', 'Enthaltungen'],
  ['biased', 'Befangen'],
] as const;

const HOUSE: readonly (keyof typeof ORGANIZATION_CLASSIFICATIONS)[] = [
  'ADMINISTRATIVE_UNIT',
  'INTEGRATION_CENTRE',
];

function unitsField({ desk, units }: StepMatter, form: Form): StepField {
  const waiting = desk.asked
    .filter(({ signOff }) => signOff.state === 'ASKED')
    .map(({ organization }) => organization.id);
  const options = units
    .filter(
      ({ classification, endDate, id }) =>
        HOUSE.includes(classification) && endDate === null && !waiting.includes(id),
    )
    .map(({ key, name }) => ({ code: key, label: name }))
    .sort((one, other) => one.label.localeCompare(other.label, 'de', { numeric: true }));
  return {
    as: 'boxes',
    name: 'organizations',
    label: 'Wer mitzeichnen soll',
    options,
    values: ticked(form, 'organizations'),
  };
}

export const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));
