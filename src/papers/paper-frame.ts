import { IMPACT_KINDS } from '../organizations/impact-kinds.js';
import { personName, publicName } from '../organizations/person-name.js';
import type { Edition } from './edition.js';
import type { PaperCourse } from './paper-course.js';
import type { Beratung, Textblock, Vorlage } from './paper-content.js';
import { CONSULTATION_ROLES, PAPER_TYPES, type TextBlock } from './paper-words.js';

/** The usual Beschlussvorschlag of a paper that only reports. */
const TAKE_NOTE = 'Zur Kenntnis.';

/** What stands around the report: head, Beratungsfolge, Beschlussvorschlag, mandate, written parts. */
export function frameOf(
  { paper, underDirectionOf, mandate, steps, sections }: PaperCourse,
  edition: Edition,
): Vorlage {
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
    beratungsfolge: steps.filter(({ step }) => step.kind === 'COUNCIL').map(consultation(edition)),
    auftrag: mandate && {
      gremium: mandate.organization?.name ?? '',
      vom: mandate.resolution.date,
      wortlaut: mandate.resolution.paragraphs,
    },
    abschnitte: sections
      .filter((section) => edition === 'INTERNAL' || section.edition === 'PUBLIC')
      .map((section) => ({
        ueberschrift: section.heading,
        bloecke: section.blocks.map(germanBlock),
        intern: section.edition === 'INTERNAL',
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

type Step = PaperCourse['steps'][number];

function consultation(edition: Edition): (step: Step) => Beratung {
  const nameOf = edition === 'PUBLIC' ? publicName : personName;
  return ({ step, organization, rapporteur }) => ({
    gremium: step.label ?? organization?.name ?? '',
    termin: step.date,
    rolle: step.role && CONSULTATION_ROLES[step.role],
    schritt: step.step,
    top: step.agendaNumber,
    berichterstattung: rapporteur && nameOf(rapporteur),
    ergebnis: step.result,
  });
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
