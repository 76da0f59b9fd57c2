import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, type FormPage, typed } from '../../../auth/page-forms.js';
import { maySign } from '../../paper-sign-offs.js';
import { WaitingPapers } from '../../waiting-papers.js';
import { DeskPapers, deskPath } from './desk-papers.js';
import { wayToDesk } from './paper-step.page.js';

/** A unit reads the paper it is asked to co-sign, and signs it or sends it back. */
@Injectable()
export class SignOffPage {
  constructor(
    private readonly papers: DeskPapers,
    private readonly waiting: WaitingPapers,
  ) {}

  /** @param form what was typed so far */
  async of(call: Call, key: string, form: Form = {}): Promise<FormPage> {
    const desk = await this.papers.of(call, key);
    const { paper, asked } = desk;
    const mine = asked.filter(
      ({ signOff }) => signOff.state === 'ASKED' && maySign(call.actor, signOff),
    );
    const texts = await this.waiting.texts(call);
    const chosen = typed(form, 'decision');
    return {
      template: 'vorlagen/mitzeichnung.hbs',
      view: {
        title: 'Mitzeichnen',
        breadcrumb: wayToDesk(desk),
        styles: ['bearbeiten', 'vorlagen', 'schreibtisch'],
        labels: { decision: 'Ihre Entscheidung', comment: 'Anmerkung', signOff: 'Stelle' },
        action: deskPath(paper, 'mitzeichnung'),
        back: deskPath(paper),
        read: deskPath(paper, ''),
        preview: paper.template === null ? null : deskPath(paper, 'vorschau'),
        paper,
        texts: texts.find((task) => task.key === paper.key),
        units: mine.map(({ signOff, organization }) => ({
          code: signOff.id,
          label: organization.name,
        })),
        several: mine.length > 1,
        unit: typed(form, 'signOff'),
        decisions: DECISIONS.map((one) => ({ ...one, checked: one.code === chosen })),
        comment: typed(form, 'comment'),
        fassung: paper.version,
      },
    };
  }
}

const DECISIONS = [
  { code: 'SIGNED', label: 'Mitzeichnen', text: 'Sie sind mit der Vorlage einverstanden.' },
  {
    code: 'RETURNED',
    label: 'Zurückgeben',
    text: 'Etwas ist zu ändern. Die Vorlage wird wieder Entwurf; alle zeichnen danach noch einmal.',
  },
];
