import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Body } from '../organizations/body.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { personName } from './content/group-content.js';
import { Consultation } from './consultation.entity.js';
import type { Beratung, Textblock, Vorlage } from './paper-content.js';
import { PaperSection } from './paper-section.entity.js';
import { CONSULTATION_ROLES, IMPACT_KINDS, PAPER_TYPES, type TextBlock } from './paper-words.js';
import type { Paper } from './paper.entity.js';
import { Resolution } from './resolution.entity.js';

/** The usual Beschlussvorschlag of a paper that only reports. */
const TAKE_NOTE = 'Zur Kenntnis.';

/** What stands around the report: head, Beratungsfolge, Beschlussvorschlag, mandate, written parts. */
@Injectable()
export class PaperFrames {
  constructor(private readonly database: Database) {}

  async ofPaper(paper: Paper): Promise<Vorlage> {
    const em = this.database.read;
    const inOrder = { where: { paperId: paper.id }, order: { position: 'ASC' } } as const;
    const mandate = await em.findOneBy(Resolution, { id: paper.mandateId ?? '' });
    const sections = await em.find(PaperSection, inOrder);
    return {
      art: PAPER_TYPES[paper.paperType],
      oeffentlich: paper.isPublic,
      nummer: paper.reference,
      entwurf: paper.reference === null,
      betreff: paper.name,
      federfuehrung: await this.nameOf(paper.underDirectionOfId),
      aktenzeichen: paper.fileReference,
      beschlussvorschlag: paper.proposedResolution,
      beratungsfolge: await this.consultations(paper),
      auftrag: mandate && {
        gremium: (await this.nameOf(mandate.organizationId)) ?? '',
        vom: mandate.date,
        wortlaut: mandate.paragraphs,
      },
      abschnitte: sections.map(({ heading, blocks }) => ({
        ueberschrift: heading,
        bloecke: blocks.map(germanBlock),
      })),
      auswirkungen: paper.impacts.map(({ kind, verdict, text }) => ({
        art: IMPACT_KINDS[kind],
        ergebnis: verdict,
        text,
      })),
      anlagen: paper.attachments,
    };
  }

  /** The frame of a paper nobody has prepared yet. */
  async ofCounty(body: Body, subject: string): Promise<Vorlage> {
    const unit = await this.database.read.findOneBy(Organization, {
      bodyId: body.id,
      key: body.reportingUnitKey ?? '',
    });
    return {
      art: PAPER_TYPES.REPORT_PAPER,
      oeffentlich: true,
      nummer: null,
      entwurf: true,
      betreff: subject,
      federfuehrung: unit?.name ?? null,
      aktenzeichen: null,
      beschlussvorschlag: TAKE_NOTE,
      beratungsfolge: [],
      auftrag: null,
      abschnitte: [],
      auswirkungen: [],
      anlagen: [],
    };
  }

  /** Only steps of council bodies: what the administration did before is no part of a paper. */
  private async consultations(paper: Paper): Promise<Beratung[]> {
    const em = this.database.read;
    const steps = await em.find(Consultation, {
      where: { paperId: paper.id, kind: 'COUNCIL' },
      order: { position: 'ASC' },
    });
    return Promise.all(
      steps.map(async (step) => ({
        gremium: step.label ?? (await this.nameOf(step.organizationId)) ?? '',
        termin: step.date,
        rolle: step.role && CONSULTATION_ROLES[step.role],
        schritt: step.step,
        top: step.agendaNumber,
        berichterstattung:
          personName((await em.findOneBy(Person, { id: step.rapporteurId ?? '' })) ?? undefined) ??
          null,
        ergebnis: step.result,
      })),
    );
  }

  private async nameOf(organizationId: string | null): Promise<string | null> {
    if (organizationId === null) return null;
    const organization = await this.database.read.findOneBy(Organization, { id: organizationId });
    return organization?.name ?? null;
  }
}

function germanBlock(block: TextBlock): Textblock {
  switch (block.kind) {
    case 'PARAGRAPH':
      return { art: 'absatz', text: block.text };
    case 'HEADING':
      return { art: 'zwischentitel', text: block.text };
    case 'QUOTE':
      return { art: 'zitat', absaetze: block.paragraphs };
    case 'LIST':
      return { art: 'liste', punkte: block.items };
  }
}
