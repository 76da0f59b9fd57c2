import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, ticked, typed } from '../../../auth/page-forms.js';
import { Home } from '../../../organizations/home.js';
import { DomainError } from '../../../texts/domain-error.js';
import { readForm } from '../../../web/form-input.js';
import { invalidInput } from '../../../web/input.js';
import { PaperApprovals } from '../../paper-approvals.js';
import type { PaperReceipt } from '../../paper-receipt.js';
import { PaperReleases } from '../../paper-releases.js';
import { PaperResults } from '../../paper-results.js';
import { PaperRevisions } from '../../paper-revisions.js';
import { PaperSignOffs } from '../../paper-sign-offs.js';
import {
  ApprovalInput,
  RecallInput,
  ReleaseInput,
  ResultInput,
  RevisionInput,
  SignOffDecisionInput,
  SignOffRequestInput,
  WithdrawalInput,
} from '../../paper-steps.input.js';
import type { PaperPlace } from '../../paper-writing.js';
import { deskPath } from './desk-papers.js';
import { type DeskStepName, isStepName } from './desk-steps.js';
import { VOTES } from './step-forms.js';

/** Takes the steps of a paper by forms. */
@Injectable()
export class TakenSteps {
  constructor(
    private readonly approvals: PaperApprovals,
    private readonly home: Home,
    private readonly releases: PaperReleases,
    private readonly results: PaperResults,
    private readonly revisions: PaperRevisions,
    private readonly signOffs: PaperSignOffs,
  ) {}

  async take(call: Call, key: string, name: string, form: Form) {
    if (!isStepName(name)) throw new DomainError('NOT_FOUND', 'Diesen Schritt gibt es nicht.');
    const place = { body: await this.home.key(call), paper: key };
    const receipt = await this.go(call, place, name, form);
    return { to: deskPath(receipt), notice: { text: noticeOf(name, receipt) } };
  }

  /** Signs for a unit, or sends the paper back. */
  async decide(call: Call, key: string, form: Form) {
    const place = { body: await this.home.key(call), paper: key };
    const decision = typed(form, 'decision');
    if (decision === '')
      throw invalidInput([{ field: 'decision', message: 'Bitte wählen Sie, was gelten soll.' }]);
    const input = await readForm(SignOffDecisionInput, {
      decision,
      comment: typed(form, 'comment'),
    });
    const receipt = await this.signOffs.decide(call, place, typed(form, 'signOff'), input);
    const text =
      input.decision === 'SIGNED'
        ? 'Sie haben die Vorlage mitgezeichnet.'
        : 'Sie haben die Vorlage zurückgegeben. Das KI-Management sieht Ihre Anmerkung.';
    return { to: deskPath(receipt), notice: { text } };
  }

  private async go(
    call: Call,
    place: PaperPlace,
    name: DeskStepName,
    form: Form,
  ): Promise<PaperReceipt> {
    const field = (one: string) => typed(form, one).trim();
    switch (name) {
      case 'genehmigen':
        return this.approvals.approve(
          call,
          place,
          await readForm(ApprovalInput, { despiteGaps: field('despiteGaps') }),
        );
      case 'freigeben':
        return this.releases.release(
          call,
          place,
          await readForm(ReleaseInput, { number: field('number') }),
        );
      case 'ergebnis':
        return this.results.enter(call, place, Number(field('consultation')), await resultOf(form));
      case 'mitzeichnung-anfordern':
        return this.signOffs.ask(call, place, await unitsOf(form));
      case 'zurueckholen':
        return this.approvals.recall(
          call,
          place,
          await readForm(RecallInput, stated('reason', field('reason'))),
        );
      case 'berichtigen':
        return this.revisions.revise(
          call,
          place,
          await readForm(RevisionInput, stated('correction', field('correction'))),
        );
      case 'zurueckziehen':
        return this.releases.withdraw(
          call,
          place,
          await readForm(WithdrawalInput, stated('reason', field('reason'))),
        );
    }
  }
}

/** A field that is left out is told so; a blank one would only be told what is allowed. */
const stated = (name: string, value: string) => (value === '' ? {} : { [name]: value });

async function unitsOf(form: Form): Promise<SignOffRequestInput> {
  const organizations = ticked(form, 'organizations');
  if (organizations.length === 0)
    throw invalidInput([
      { field: 'organizations', message: 'Bitte wählen Sie mindestens eine Stelle.' },
    ]);
  return readForm(SignOffRequestInput, { organizations });
}

async function resultOf(form: Form): Promise<ResultInput> {
  const field = (name: string) => typed(form, name).trim();
  if (field('result') === '')
    throw invalidInput([{ field: 'result', message: 'Bitte wählen Sie das Ergebnis.' }]);
  const votes = VOTES.map(([name]) => [name, field(`votes.${name}`)] as const);
  const unreadable = votes.filter(([, given]) => !/^\d*$/.test(given));
  if (unreadable.length > 0)
    throw invalidInput(
      unreadable.map(([name]) => ({
        field: `votes.${name}`,
        message: 'Bitte geben Sie eine ganze Zahl an.',
      })),
    );
  const counted = votes.some(([, given]) => given !== '');
  return readForm(ResultInput, {
    result: field('result'),
    words: field('words'),
    date: field('date'),
    agendaNumber: field('agendaNumber'),
    ...(counted && {
      votes: Object.fromEntries(votes.map(([name, given]) => [name, Number(given)])),
    }),
  });
}

function noticeOf(name: DeskStepName, { reference }: PaperReceipt): string {
  switch (name) {
    case 'genehmigen':
      return 'Die Vorlage ist genehmigt. Ihr Inhalt steht fest.';
    case 'freigeben':
      return `Die Vorlage ist freigegeben und hat die Nummer ${reference}.`;
    case 'ergebnis':
      return 'Das Ergebnis ist eingetragen.';
    case 'mitzeichnung-anfordern':
      return 'Die Stellen sind um Mitzeichnung gebeten.';
    case 'zurueckholen':
      return 'Die Vorlage ist wieder Entwurf.';
    case 'berichtigen':
      return 'Das ist der Entwurf der Berichtigung.';
    case 'zurueckziehen':
      return 'Die Vorlage ist zurückgezogen.';
  }
}
