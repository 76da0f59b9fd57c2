import { IMPACT_KINDS } from '../organizations/impact-kinds.js';
import { nameOrFunction, personName } from '../organizations/person-name.js';
import type { SectionKind } from '../organizations/section-kinds.js';
import { dayOf } from '../texts/days.js';
import { inEdition, lineOf } from './attachments/attached-files.js';
import type { Edition } from './edition.js';
import type { PaperCourse } from './paper-course.js';
import type { Abschnitt, Beratung, Textblock, Vorlage } from './paper-content.js';
import type { PaperSection } from './paper-section.entity.js';
import {
  CONSULTATION_RESULTS,
  CONSULTATION_ROLES,
  PAPER_TYPES,
  type TextBlock,
} from './paper-words.js';

/** The usual Beschlussvorschlag of a paper that only reports. */
const TAKE_NOTE = 'Zur Kenntnis.';

/** What stands around the report: head, Beratungsfolge, Beschlussvorschlag, mandate, written parts. */
export function frameOf(course: PaperCourse, edition: Edition): Vorlage {
  const { paper, underDirectionOf, mandate, steps } = course;
  return {
    art: PAPER_TYPES[paper.paperType],
    oeffentlich: paper.isPublic,
    nummer: paper.reference,
    entwurf: paper.reference === null,
    betreff: paper.name,
    federfuehrung: underDirectionOf?.name ?? null,
    aktenzeichen: paper.fileReference,
    beschlussvorschlag: paper.proposedResolution,
    // Also bodies outside the council; what the administration did before is no part of a paper.
    beratungsfolge: steps.filter(({ step }) => step.kind !== 'INTERNAL').map(consultation(edition)),
    auftrag: mandate && {
      gremium: mandate.organization?.name ?? '',
      vom: mandate.resolution.date,
      wortlaut: mandate.resolution.paragraphs,
    },
    abschnitte: sectionsOf(course, edition).map(sectionContent),
    auswirkungen: impacts(course),
    rechtsgrundlage: paper.legalBasis,
    beteiligte: course.involved.map(({ name }) => name),
    fruehereBehandlung: paper.previousTreatment.map(
      ({ committee, date, agendaNumber, reference }) => ({
        gremium: committee,
        termin: date,
        top: agendaNumber,
        nummer: reference,
      }),
    ),
    mitzeichnungen: course.signed.map(({ signOff, organization }) => ({
      stelle: organization?.name ?? '',
      am: signOff.decidedAt && dayOf(signOff.decidedAt),
    })),
    berichtigung: course.original && {
      nummer: course.original.reference,
      text: paper.correction,
    },
    anlagen: [...filesOf(course, edition), ...paper.attachments],
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
    rechtsgrundlage: null,
    beteiligte: [],
    fruehereBehandlung: [],
    mitzeichnungen: [],
    berichtigung: null,
    anlagen: [],
  };
}

const filesOf = ({ attached: { files, contact } }: PaperCourse, edition: Edition): string[] =>
  inEdition(files, edition).map((file) => lineOf(file, contact));

/** In their order, as far as the edition has them and they say something. */
export const sectionsOf = ({ sections }: PaperCourse, edition: Edition): PaperSection[] =>
  sections.filter(
    (section) =>
      section.blocks.length > 0 && (edition === 'INTERNAL' || section.edition === 'PUBLIC'),
  );

const PLACES: Readonly<Record<SectionKind, Abschnitt['ort']>> = {
  INTRODUCTION: 'einleitung',
  TEXT: 'text',
  FIELD: 'handlungsfeld',
  OUTLOOK: 'ausblick',
};

export const sectionContent = ({ heading, blocks, kind, edition }: PaperSection): Abschnitt => ({
  ueberschrift: heading,
  bloecke: blocks.map(germanBlock),
  ort: PLACES[kind],
  intern: edition === 'INTERNAL',
});

/** Of the blocks the county has, those that say something. */
const impacts = ({ paper, impactKinds }: PaperCourse): Vorlage['auswirkungen'] =>
  paper.impacts
    .filter(({ kind, verdict, text }) => impactKinds.includes(kind) && (verdict || text))
    .map(({ kind, verdict, text }) => ({ art: IMPACT_KINDS[kind], ergebnis: verdict, text }));

type Step = PaperCourse['steps'][number];

function consultation(edition: Edition): (step: Step) => Beratung {
  const nameOf = edition === 'PUBLIC' ? nameOrFunction : personName;
  return ({ step, organization, rapporteur }) => ({
    gremium: step.label ?? organization?.name ?? '',
    termin: step.date,
    rolle: step.role && CONSULTATION_ROLES[step.role],
    schritt: step.step,
    top: step.agendaNumber,
    berichterstattung: rapporteur && nameOf(rapporteur),
    ergebnis: resultOf(step),
  });
}

function resultOf({ result, resultCode, votes }: Step['step']): string | null {
  const words = result ?? (resultCode && CONSULTATION_RESULTS[resultCode]);
  if (!votes) return words;
  const counts = `Ja ${votes.yes}, Nein ${votes.no}, Enthaltungen ${votes.abstentions}`;
  return [words, votes.biased > 0 ? `${counts}, befangen ${votes.biased}` : counts]
    .filter(Boolean)
    .join('; ');
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
