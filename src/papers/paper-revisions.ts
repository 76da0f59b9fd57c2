import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Audit } from '../audit/audit.js';
import type { Call } from '../auth/call.js';
import { newId } from '../database/ids.js';
import { lockCounty } from '../organizations/lock-county.js';
import { DomainError } from '../texts/domain-error.js';
import { PaperAttachment } from './attachments/paper-attachment.entity.js';
import { Consultation } from './consultation.entity.js';
import { freePaperKey } from './free-paper-key.js';
import { PaperMeasureText } from './paper-measure-text.entity.js';
import { receiptOf } from './paper-receipt.js';
import { PaperSection } from './paper-section.entity.js';
import { IN_PROGRESS } from './paper-states.js';
import type { RevisionInput } from './paper-steps.input.js';
import { type PaperPlace, PaperWriting } from './paper-writing.js';
import { Paper } from './paper.entity.js';

/** Corrects released papers: by a new draft, because what was released never changes. */
@Injectable()
export class PaperRevisions {
  constructor(
    private readonly audit: Audit,
    private readonly writing: PaperWriting,
  ) {}

  /** @returns the receipt of the new draft; the paper it corrects counts until the draft is released */
  async revise(call: Call, place: PaperPlace, { correction }: RevisionInput) {
    const opened = await this.writing.open(call, 'paper.prepare', place);
    return this.writing.write(call, opened, 'revise', async (em, original) => {
      await lockCounty(em, original.bodyId);
      await refuseSecond(em, original);
      const draft = await copyOf(em, original, correction);
      await this.audit.record(em, call, {
        action: 'PAPER_CREATED',
        bodyId: draft.bodyId,
        objectType: 'PAPER',
        objectId: draft.id,
        after: { key: draft.key, revisionOf: original.key, correction },
      });
      return {
        answer: receiptOf(draft),
        deed: { action: 'PAPER_REVISED', after: { revision: draft.key } },
      };
    });
  }
}

async function refuseSecond(em: EntityManager, { id: revisionOfId }: Paper): Promise<void> {
  const open = await em.findOneBy(Paper, { revisionOfId, state: In([...IN_PROGRESS]) });
  if (!open) return;
  throw new DomainError(
    'NOT_POSSIBLE_NOW',
    `Diese Vorlage wird schon berichtigt: ${open.key}. Bitte führen Sie diese Berichtigung zu Ende.`,
  );
}

/** What a paper has behind it and its revision has not. */
const NOT_YET = {
  state: 'DRAFT',
  version: 1,
  reference: null,
  gapReason: null,
  approvedAt: null,
  approvedById: null,
  releasedAt: null,
  withdrawalReason: null,
} as const satisfies Partial<Paper>;

const NO_RESULT = { resultCode: null, result: null, votes: null };

async function copyOf(em: EntityManager, original: Paper, correction: string): Promise<Paper> {
  const draft: Paper = Object.assign(new Paper(), original, {
    ...NOT_YET,
    id: newId(),
    key: await freePaperKey(em, original.bodyId, `${original.key} Berichtigung`),
    revisionOfId: original.id,
    correction,
  });
  await em.insert(Paper, draft);
  const [steps, sections] = [
    await em.findBy(Consultation, { paperId: original.id }),
    await em.findBy(PaperSection, { paperId: original.id }),
  ];
  const paperId = draft.id;
  await em.insert(
    Consultation,
    steps.map((step) =>
      Object.assign(new Consultation(), step, { ...NO_RESULT, id: newId(), paperId }),
    ),
  );
  await em.insert(
    PaperSection,
    sections.map((section) => Object.assign(new PaperSection(), section, { id: newId(), paperId })),
  );
  const attachments = await em.findBy(PaperAttachment, { paperId: original.id });
  await em.insert(
    PaperAttachment,
    attachments.map((one) => Object.assign(new PaperAttachment(), one, { id: newId(), paperId })),
  );
  const texts = await em.findBy(PaperMeasureText, { paperId: original.id });
  await em.insert(
    PaperMeasureText,
    texts.map((text) => Object.assign(new PaperMeasureText(), text, { paperId, version: 1 })),
  );
  return draft;
}
