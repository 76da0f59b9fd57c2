import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/audit.js';
import type { Call } from '../auth/call.js';
import { Idempotency } from '../auth/idempotency.js';
import { newId } from '../database/ids.js';
import { FilterKeys } from '../measures/filter-keys.js';
import { Access, type Admission } from '../organizations/access.js';
import { Body } from '../organizations/body.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Consultation } from './consultation.entity.js';
import { freePaperKey } from './free-paper-key.js';
import { NEW_PAPER } from './new-paper.js';
import { courseOf } from './paper-course.js';
import { type PaperFacts, paperFacts } from './paper-facts.js';
import { type PaperReceipt, receiptOf } from './paper-receipt.js';
import { PaperSection } from './paper-section.entity.js';
import { PaperTemplates } from './paper-templates.js';
import { type PaperPlace, PaperWriting } from './paper-writing.js';
import { Paper } from './paper.entity.js';
import type { NewPaperInput, PaperChangeInput } from './paper.input.js';
import { takenOver } from './taken-over.js';

/** Enters drafts of papers and changes them as long as they are drafts. */
@Injectable()
export class PaperDrafting {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly filterKeys: FilterKeys,
    private readonly idempotency: Idempotency,
    private readonly templates: PaperTemplates,
    private readonly writing: PaperWriting,
  ) {}

  async create(call: Call, bodyKey: string, input: NewPaperInput): Promise<PaperReceipt> {
    const admission = await this.access.to(call, 'paper.prepare', bodyKey);
    await this.check(admission, input);
    const { bodyId } = admission;
    const model = input.basedOn && (await this.writing.model(call, bodyId, input.basedOn));
    return this.idempotency.once(call, async (em) => {
      const county = await em.findOneByOrFail(Body, { id: bodyId });
      const begun = model ? takenOver(await courseOf(em, model)) : usual(county);
      const facts = await paperFacts(em, county, { ...begun, ...stated(input) });
      const paper: Paper = {
        ...NEW_PAPER,
        underDirectionOfId: await reportingUnitId(em, county),
        ...facts.columns,
        id: newId(),
        bodyId,
        name: input.name,
        key: await freePaperKey(em, bodyId, input.name),
      };
      await em.insert(Paper, paper);
      await storeParts(em, paper.id, facts);
      await this.audit.record(em, call, {
        action: 'PAPER_CREATED',
        bodyId,
        objectType: 'PAPER',
        objectId: paper.id,
        after: { key: paper.key, ...(model && { basedOn: model.key }), ...loggedFacts(facts) },
      });
      return receiptOf(paper);
    });
  }

  async change(call: Call, place: PaperPlace, input: PaperChangeInput): Promise<PaperReceipt> {
    const opened = await this.writing.open(call, 'paper.prepare', place);
    await this.check(opened.admission, input);
    return this.writing.write(call, opened, 'change', async (em, paper) => {
      const county = await em.findOneByOrFail(Body, { id: paper.bodyId });
      const facts = await paperFacts(em, county, input);
      await storeParts(em, paper.id, facts);
      const after = loggedFacts(facts);
      const before = Object.fromEntries(
        Object.entries(paper).filter(([name]) => Object.hasOwn(after, name)),
      );
      return { columns: facts.columns, deed: { action: 'PAPER_CHANGED', before, after } };
    });
  }

  private async check(
    admission: Admission,
    { template, filter }: Pick<PaperChangeInput, 'template' | 'filter'>,
  ): Promise<void> {
    if (template !== undefined) await this.templates.check(admission.bodyId, template);
    if (filter !== undefined) await this.filterKeys.check(admission, filter);
  }
}

/** The parts that papers of the county usually have, still without a word. */
const usual = ({ paperSections }: Body): Pick<NewPaperInput, 'sections'> => ({
  sections: paperSections.map((section, index) => ({ ...section, key: `abschnitt-${index + 1}` })),
});

const stated = (input: NewPaperInput): Partial<NewPaperInput> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

/** What the log keeps: the columns, and which written parts are new; their texts stay with the paper. */
const loggedFacts = ({
  columns,
  consultations,
  sections,
}: PaperFacts): Record<string, unknown> => ({
  ...columns,
  ...(consultations && { consultations: consultations.length }),
  ...(sections && { sections: sections.map(({ key }) => key) }),
});

async function reportingUnitId(
  em: EntityManager,
  { id: bodyId, reportingUnitKey }: Body,
): Promise<string | null> {
  if (reportingUnitKey === null) return null;
  return (await em.findOneBy(Organization, { bodyId, key: reportingUnitKey }))?.id ?? null;
}

async function storeParts(
  em: EntityManager,
  paperId: string,
  { consultations, sections }: PaperFacts,
): Promise<void> {
  if (consultations) {
    await em.delete(Consultation, { paperId });
    await em.insert(
      Consultation,
      consultations.map((row) => ({ ...row, paperId })),
    );
  }
  if (sections) {
    await em.delete(PaperSection, { paperId });
    await em.insert(
      PaperSection,
      sections.map((row) => ({ ...row, paperId })),
    );
  }
}
