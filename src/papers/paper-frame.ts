import { IMPACT_KINDS } from '../organizations/impact-kinds.js';
import { personName } from './content/group-content.js';
import type { PaperCourse } from './paper-course.js';
import type { Beratung, Textblock, Vorlage } from './paper-content.js';
import { CONSULTATION_ROLES, PAPER_TYPES, type TextBlock } from './paper-words.js';

/** The usual Beschlussvorschlag of a paper that only reports. */
const TAKE_NOTE = 'Zur Kenntnis.';

/** What stands around the report: head, Beratungsfolge, Beschlussvorschlag, mandate, written parts. */
export function frameOf({
  paper,
  underDirectionOf,
  mandate,
  steps,
  sections,
}: PaperCourse): Vorlage {
  return {
    art: PAPER_TYPES[paper.paperType],
    oeffentlich: paper.isPublic,
    nummer: paper.reference,
    entwurf: paper.reference === null,
    betreff: paper.name,
    federfuehrung: underDirectionOf?.name ?? null,
    aktenzeichen: paper.fileReference,
    beschlussvorschlag: paper.proposedResolution,
    // What the administration did before is no part of a paper.
    beratungsfolge: steps.filter(({ step }) => step.kind === 'COUNCIL').map(consultation),
    auftrag: mandate && {
      gremium: mandate.organization?.name ?? '',
      vom: mandate.resolution.date,
      wortlaut: mandate.resolution.paragraphs,
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

/** The frame of a report nobody has prepared yet. */
export function newFrame(betreff: string, federfuehrung: string | null): Vorlage {
  return {
    art: PAPER_TYPES.REPORT_PAPER,
    oeffentlich: true,
    nummer: null,
    entwurf: true,
    betreff,
    federfuehrung,
    aktenzeichen: null,
    beschlussvorschlag: TAKE_NOTE,
    beratungsfolge: [],
    auftrag: null,
    abschnitte: [],
    auswirkungen: [],
    anlagen: [],
  };
}

function consultation({ step, organization, rapporteur }: PaperCourse['steps'][number]): Beratung {
  return {
    gremium: step.label ?? organization?.name ?? '',
    termin: step.date,
    rolle: step.role && CONSULTATION_ROLES[step.role],
    schritt: step.step,
    top: step.agendaNumber,
    berichterstattung: rapporteur && personName(rapporteur),
    ergebnis: step.result,
  };
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
