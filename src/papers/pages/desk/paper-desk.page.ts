import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import type { FormPage } from '../../../auth/page-forms.js';
import { mayAtHome } from '../../../auth/actor.js';
import { germanInstant } from '../../../texts/days.js';
import { germanDay } from '../../../texts/partial-date.js';
import type { PaperGap } from '../../gap-rules.js';
import { PaperGaps } from '../../paper-gaps.js';
import type { AskedSignOff } from '../../paper-sign-offs.js';
import { maySign } from '../../paper-sign-offs.js';
import { IN_PROGRESS, PAPER_STATES, SIGN_OFF_STATES } from '../../paper-states.js';
import { CONSULTATION_RESULTS, PAPER_TYPES } from '../../paper-words.js';
import { type DeskPaper, DeskPapers, deskPath } from './desk-papers.js';
import { DESK_STEPS, isAlone, nextStep, progressOf, stepsFor } from './desk-steps.js';

/** The desk of one paper: how it stands, what is missing, and what is to be done next. */
@Injectable()
export class PaperDeskPage {
  constructor(
    private readonly gaps: PaperGaps,
    private readonly papers: DeskPapers,
  ) {}

  async of(call: Call, key: string): Promise<FormPage> {
    const desk = await this.papers.of(call, key);
    const { paper, asked, admission } = desk;
    const { state } = paper;
    const open = state === 'DRAFT' || state === 'CO_SIGNATURE';
    const gaps = open ? await this.gaps.of(admission, paper) : [];
    const waiting = asked.filter(({ signOff }) => signOff.state === 'ASKED');
    return {
      template: 'vorlagen/schreibtisch.hbs',
      view: {
        title: paper.name,
        breadcrumb: [{ text: 'Vorlagen', href: '/vorlagen' }],
        styles: ['bearbeiten', 'vorlagen', 'schreibtisch'],
        paper,
        head: [PAPER_TYPES[paper.paperType], paper.reference].filter(Boolean).join(' '),
        asOf: paper.asOf === null ? null : germanDay(paper.asOf),
        state: PAPER_STATES[state],
        ...left(desk),
        progress: progressOf(state),
        next: nextStep(
          state,
          waiting.map(({ organization }) => organization.name),
        ),
        alone:
          state === 'APPROVED' &&
          mayAtHome(call.actor, 'paper.release') &&
          isAlone(call.actor, desk),
        steps: stepsFor(call.actor, desk).map((name) => ({
          text: DESK_STEPS[name].text,
          forward: 'forward' in DESK_STEPS[name],
          href: deskPath(paper, `schritte/${name}`),
        })),
        sign: waiting.some(({ signOff }) => maySign(call.actor, signOff))
          ? deskPath(paper, 'mitzeichnung')
          : null,
        change:
          state === 'DRAFT' && mayAtHome(call.actor, 'paper.prepare')
            ? deskPath(paper, 'angaben')
            : null,
        texts: open && paper.asOf !== null ? deskPath(paper, 'texte') : null,
        attachments: deskPath(paper, 'anlagen'),
        readable: paper.template !== null,
        path: deskPath(paper, ''),
        inProgress: IN_PROGRESS.includes(state),
        open,
        gaps: groupsOf(gaps, paper.asOf),
        gapCount: gaps.length,
        signOffs: asked.map(signOffLine),
        results: resultsOf(desk),
        approved: paper.approvedAt && germanInstant(paper.approvedAt),
        released: paper.releasedAt && germanInstant(paper.releasedAt),
      },
    };
  }
}

/** Where it is no longer on its way. */
const left = ({ paper, original }: DeskPaper) => ({
  superseded: paper.state === 'SUPERSEDED',
  withdrawn: paper.state === 'WITHDRAWN' ? (paper.withdrawalReason ?? 'ohne Angabe') : null,
  correction: paper.correction,
  revisionOf: original && {
    text: original.reference ?? original.name,
    href: deskPath(original, ''),
  },
});

/** What the paper itself lacks, then by what it is: a hundred measures may lack the same. */
function groupsOf(gaps: readonly PaperGap[], asOf: string | null) {
  const labels = [...new Set(gaps.filter(({ measure }) => measure).map(({ what }) => what))];
  return {
    own: gaps.filter(({ measure }) => measure === null).map(({ what }) => what),
    groups: labels.map((what) => {
      const measures = gaps.filter((gap) => gap.measure && gap.what === what);
      return {
        what,
        count: measures.length,
        measures: measures.map(({ measure, href }) => ({ ...measure, href })),
      };
    }),
    asOf: asOf && germanDay(asOf),
  };
}

const signOffLine = ({ signOff, organization }: AskedSignOff) => ({
  unit: organization.name,
  state: SIGN_OFF_STATES[signOff.state],
  asked: `${signOff.askedBy}, ${germanInstant(signOff.askedAt)}`,
  decided: signOff.decidedAt && `${signOff.decidedBy}, ${germanInstant(signOff.decidedAt)}`,
  comment: signOff.comment,
});

const resultsOf = ({ steps }: DeskPaper) =>
  steps
    .filter(({ step }) => step.kind === 'COUNCIL')
    .map(({ step, organization }) => ({
      committee: step.label ?? organization?.name ?? 'Gremium',
      date: step.date,
      result: step.result ?? (step.resultCode && CONSULTATION_RESULTS[step.resultCode]),
      votes: step.votes,
    }));
