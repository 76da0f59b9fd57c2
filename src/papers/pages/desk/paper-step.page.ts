import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import type { Form, FormPage } from '../../../auth/page-forms.js';
import { Database } from '../../../database/database.js';
import { Organization } from '../../../organizations/organization.entity.js';
import { DomainError } from '../../../texts/domain-error.js';
import { PaperGaps } from '../../paper-gaps.js';
import { after, refusalOf } from '../../paper-states.js';
import { type DeskPaper, DeskPapers, deskPath } from './desk-papers.js';
import { DESK_STEPS, type DeskStepName, isStepName, stepsFor } from './desk-steps.js';
import { asksForNumber, stepFields } from './step-forms.js';

/** One step of a paper on a page of its own: what it means, and what it needs. */
@Injectable()
export class PaperStepPage {
  constructor(
    private readonly database: Database,
    private readonly gaps: PaperGaps,
    private readonly papers: DeskPapers,
  ) {}

  /**
   * @param form what was typed so far
   * @throws DomainError NOT_FOUND, NOT_POSSIBLE_NOW or FORBIDDEN for a step that is not to be taken
   */
  async of(call: Call, key: string, stepName: string, form: Form = {}): Promise<FormPage> {
    const desk = await this.papers.of(call, key);
    const name = offered(call, desk, stepName);
    const { bodyId } = desk.paper;
    const [gaps, units] = await Promise.all([
      name === 'genehmigen' ? this.gaps.of({ bodyId, reading: { scope: 'ALL' } }, desk.paper) : [],
      name === 'mitzeichnung-anfordern' ? this.database.read.findBy(Organization, { bodyId }) : [],
    ]);
    const fields = stepFields(name, { desk, gaps, units }, form);
    return {
      template: 'vorlagen/schritt.hbs',
      view: {
        title: DESK_STEPS[name].text,
        breadcrumb: wayToDesk(desk),
        styles: ['bearbeiten', 'vorlagen', 'schreibtisch'],
        labels: Object.fromEntries(fields.map((field) => [field.name, field.label])),
        action: deskPath(desk.paper, `schritte/${name}`),
        back: deskPath(desk.paper),
        paper: desk.paper,
        explanation: explanationOf(name, desk),
        final: name === 'zurueckziehen' || name === 'freigeben',
        gaps,
        fields,
        button: DESK_STEPS[name].text,
        fassung: desk.paper.version,
      },
    };
  }
}

export const wayToDesk = ({ paper }: Pick<DeskPaper, 'paper'>) => [
  { text: 'Vorlagen', href: '/vorlagen' },
  { text: paper.name, href: deskPath(paper) },
];

/** @throws DomainError as `PaperStepPage.of` */
export function offered({ actor }: Call, desk: DeskPaper, name: string): DeskStepName {
  if (!isStepName(name))
    throw new DomainError(
      'NOT_FOUND',
      'Diesen Schritt gibt es nicht. Bitte gehen Sie von der Vorlage aus.',
    );
  const { step } = DESK_STEPS[name];
  const { state } = desk.paper;
  if (after(state, step) === undefined)
    throw new DomainError('NOT_POSSIBLE_NOW', refusalOf(state, step));
  if (stepsFor(actor, desk).includes(name)) return name;
  throw new DomainError(
    'FORBIDDEN',
    'Diesen Schritt geht jetzt jemand anderes. Wer das ist, steht bei der Vorlage.',
  );
}

function explanationOf(name: DeskStepName, desk: DeskPaper): string {
  switch (name) {
    case 'genehmigen':
      return 'Mit der Genehmigung steht der Inhalt fest: Was danach an Maßnahmen, Namen oder Mustern geändert wird, ändert diese Vorlage nicht mehr. Bis zur Freigabe können Sie sie zurückholen.';
    case 'freigeben':
      return `Die Vorlage bekommt ihre Nummer und ist für alle da, die Vorlagen lesen. ${numberWords(desk)} Rückgängig machen lässt sich das nicht: Eine freigegebene Vorlage wird berichtigt oder zurückgezogen.`;
    case 'ergebnis':
      return 'Das Ergebnis steht neben der Vorlage; die Dokumente bleiben, wie sie sind. Erneut eingetragen, ersetzt es das bisherige.';
    case 'mitzeichnung-anfordern':
      return 'Die Stellen finden die Vorlage in ihrer Liste und zeichnen mit oder geben sie zurück. Solange wird sie nicht geändert.';
    case 'zurueckholen':
      return 'Die Vorlage wird wieder Entwurf. Mitzeichnungen und eine Genehmigung gelten dann nicht mehr; verzeichnet bleiben sie.';
    case 'berichtigen':
      return 'Es entsteht ein neuer Entwurf mit demselben Kopf und Text. Diese Vorlage gilt, bis die Berichtigung freigegeben ist.';
    case 'zurueckziehen':
      return 'Ohne Anmeldung ist die Vorlage dann nicht mehr da, und Angemeldete des Kreises lesen, dass und warum sie zurückgezogen ist. Die Nummer bleibt vergeben. Rückgängig machen lässt sich das nicht.';
  }
}

function numberWords(desk: DeskPaper): string {
  if (desk.original)
    return `Als Berichtigung führt sie die Nummer ${desk.original.reference ?? ''} mit einem Zusatz weiter und ersetzt die bisherige Vorlage.`;
  if (asksForNumber(desk)) return 'Bitte nennen Sie die Nummer.';
  return `Es ist die nächste freie nach dem Muster ${desk.county.paperNumberPattern}.`;
}
