import type { EntityManager } from 'typeorm';
import { newId } from '../database/ids.js';
import { RecordsByKey } from '../measures/records-by-key.js';
import type { Body } from '../organizations/body.entity.js';
import { IMPACT_KINDS } from '../organizations/impact-kinds.js';
import { Person } from '../organizations/person.entity.js';
import type { FieldProblem } from '../texts/domain-error.js';
import { invalidInput } from '../web/input.js';
import { Consultation } from './consultation.entity.js';
import { PaperSection } from './paper-section.entity.js';
import { blocksOf } from './paper-blocks.js';
import { Paper } from './paper.entity.js';
import type { PaperChangeInput } from './paper.input.js';
import { Resolution } from './resolution.entity.js';

/** Facts of a draft as the tables keep them; a part that is not there stays as it is. */
export interface PaperFacts {
  columns: Partial<Paper>;
  consultations?: Omit<Consultation, 'paperId'>[];
  sections?: Omit<PaperSection, 'paperId'>[];
}

const PLAIN = [
  'name',
  'template',
  'asOf',
  'paperType',
  'isPublic',
  'concepts',
  'involvedOrganizations',
  'fileReference',
  'proposedResolution',
  'legalBasis',
  'attachments',
] as const satisfies readonly (keyof PaperChangeInput & keyof Paper)[];

/** @throws DomainError INVALID_INPUT naming everything that is not there or does not fit */
export async function paperFacts(
  em: EntityManager,
  county: Body,
  input: PaperChangeInput,
): Promise<PaperFacts> {
  const records = new RecordsByKey(em, county.id);
  const facts = await found(em, records, county, input);
  const problems = [
    ...records.problems,
    ...impactProblems(county, input),
    ...sectionProblems(input),
  ];
  if (problems.length > 0) throw invalidInput(problems);
  return facts;
}

async function found(
  em: EntityManager,
  records: RecordsByKey,
  { id: bodyId }: Body,
  input: PaperChangeInput,
): Promise<PaperFacts> {
  const plain = PLAIN.filter((name) => input[name] !== undefined);
  const columns = Object.fromEntries(plain.map((name) => [name, input[name]])) as Partial<Paper>;
  await records.ids('concept', 'concepts', input.concepts ?? []);
  await records.ids('organization', 'involvedOrganizations', input.involvedOrganizations ?? []);
  if (input.filter) columns.filter = stated(input.filter);
  if (input.underDirectionOf !== undefined)
    columns.underDirectionOfId =
      input.underDirectionOf &&
      ((await records.organization('underDirectionOf', input.underDirectionOf))?.id ?? null);
  if (input.mandate !== undefined)
    columns.mandateId = input.mandate && (await mandateId(em, records, bodyId, input.mandate));
  if (input.impacts)
    columns.impacts = input.impacts.map(({ kind, verdict = null, text = null }) => ({
      kind,
      verdict,
      text,
    }));
  if (input.previousTreatment)
    columns.previousTreatment = input.previousTreatment.map(
      ({ committee, date = null, agendaNumber = null, reference = null }) => ({
        committee,
        date,
        agendaNumber,
        reference,
      }),
    );
  return {
    columns,
    ...(input.consultations && {
      consultations: await consultations(em, records, bodyId, input.consultations),
    }),
    ...(input.sections && { sections: await sections(records, input.sections) }),
  };
}

async function mandateId(
  em: EntityManager,
  { problems }: RecordsByKey,
  bodyId: string,
  key: string,
): Promise<string | null> {
  const resolution = await em.findOneBy(Resolution, { bodyId, key });
  if (resolution) return resolution.id;
  const message = `Den Beschluss „${key}“ gibt es in diesem Kreis nicht.`;
  problems.push({ field: 'mandate', message });
  return null;
}

async function consultations(
  em: EntityManager,
  records: RecordsByKey,
  bodyId: string,
  stated: NonNullable<PaperChangeInput['consultations']>,
): Promise<Omit<Consultation, 'paperId'>[]> {
  const rows: Omit<Consultation, 'paperId'>[] = [];
  for (const [position, step] of stated.entries()) {
    const place = `consultations.${position}`;
    if (!step.organization && !step.label)
      records.problems.push({
        field: `${place}.organization`,
        message: 'Bitte nennen Sie das Gremium oder, wer gefragt wird.',
      });
    rows.push({
      id: newId(),
      position,
      kind: step.kind,
      organizationId: step.organization
        ? ((await records.organization(`${place}.organization`, step.organization))?.id ?? null)
        : null,
      label: step.label ?? null,
      date: step.date ?? null,
      role: step.role ?? null,
      step: step.step ?? null,
      agendaNumber: step.agendaNumber ?? null,
      rapporteurId: step.rapporteur
        ? await rapporteurId(em, records, bodyId, `${place}.rapporteur`, step.rapporteur)
        : null,
      resultCode: null,
      result: null,
      votes: null,
      source: null,
    });
  }
  return rows;
}

async function rapporteurId(
  em: EntityManager,
  { problems }: RecordsByKey,
  bodyId: string,
  field: string,
  key: string,
): Promise<string | null> {
  const person = await em.findOneBy(Person, { bodyId, key });
  if (person) return person.id;
  problems.push({ field, message: `Die Person „${key}“ gibt es in diesem Kreis nicht.` });
  return null;
}

async function sections(
  records: RecordsByKey,
  stated: NonNullable<PaperChangeInput['sections']>,
): Promise<Omit<PaperSection, 'paperId'>[]> {
  const rows: Omit<PaperSection, 'paperId'>[] = [];
  for (const [position, section] of stated.entries()) {
    const field = section.fieldOfAction ?? null;
    if (field !== null) await records.ids('field', `sections.${position}.fieldOfAction`, [field]);
    rows.push({
      id: newId(),
      position,
      key: section.key,
      kind: section.kind ?? 'TEXT',
      fieldKey: field,
      edition: section.edition ?? 'PUBLIC',
      heading: section.heading,
      blocks: blocksOf(section.blocks ?? []),
      source: null,
    });
  }
  return rows;
}

function impactProblems({ paperImpacts }: Body, { impacts = [] }: PaperChangeInput) {
  return impacts.flatMap(({ kind }, index): FieldProblem[] => {
    const field = `impacts.${index}.kind`;
    if (!paperImpacts.includes(kind)) {
      const message = `„${IMPACT_KINDS[kind]}“ gibt dieser Kreis in Vorlagen nicht an.`;
      return [{ field, message }];
    }
    const first = impacts.findIndex((impact) => impact.kind === kind);
    return first < index ? [{ field, message: 'Diese Art steht hier schon.' }] : [];
  });
}

function sectionProblems({ sections = [] }: PaperChangeInput): FieldProblem[] {
  return sections.flatMap(({ key, kind, fieldOfAction, blocks = [] }, index) => {
    const place = `sections.${index}`;
    const problems: FieldProblem[] = [];
    if (sections.findIndex((section) => section.key === key) < index)
      problems.push({ field: `${place}.key`, message: `„${key}“ steht hier schon.` });
    if ((kind === 'FIELD') !== Boolean(fieldOfAction))
      problems.push({
        field: `${place}.fieldOfAction`,
        message: 'Das Handlungsfeld nennen Sie bei `FIELD`, und nur dort.',
      });
    for (const [number, block] of blocks.entries())
      if (block.texts.length === 0 || (isSingle(block.kind) && block.texts.length > 1))
        problems.push({
          field: `${place}.blocks.${number}.texts`,
          message:
            'Ein Absatz und ein Zwischentitel haben genau einen Text, die anderen mindestens einen.',
        });
    return problems;
  });
}

const isSingle = (kind: string): boolean => kind === 'PARAGRAPH' || kind === 'HEADING';

const stated = (filter: object): object =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
