import { IMPACT_KINDS } from '../organizations/impact-kinds.js';
import { publicName } from '../organizations/person-name.js';
import { SECTION_KINDS } from '../organizations/section-kinds.js';
import { coded } from '../texts/coded.js';
import {
  code,
  day,
  flag,
  instant,
  list,
  maybe,
  named,
  object,
  record,
  text,
  whole,
} from '../web/schema.js';
import { EDITIONS } from './edition.js';
import type { Audience } from './paper-audience.js';
import type { PaperSection } from './paper-section.entity.js';
import { PAPER_STATES } from './paper-states.js';
import { textsOf } from './paper-blocks.js';
import type { PaperCourse } from './paper-course.js';
import {
  CONSULTATION_KINDS,
  CONSULTATION_RESULTS,
  CONSULTATION_ROLES,
  PAPER_TYPES,
  TEXT_BLOCK_KINDS,
} from './paper-words.js';

const CONSULTATION = object('Consultation', 'Ein Schritt der Beratungsfolge', {
  number: whole('Nummer in der Beratungsfolge', 1),
  kind: code(CONSULTATION_KINDS, 'Wer berät'),
  organization: maybe(named('Gremium oder Stelle')),
  label: maybe(text('Wer gefragt wurde, im Wortlaut der Quelle')),
  date: maybe(text('Termin, wie ihn die Quelle nennt', '2023-05-25')),
  role: maybe(code(CONSULTATION_ROLES, 'Aufgabe des Gremiums')),
  step: maybe(text('Was geschieht, im Wortlaut der Quelle', 'zur Beratung')),
  agendaNumber: maybe(text('Tagesordnungspunkt')),
  rapporteur: maybe(text('Berichterstattung', 'Frau Beispiel')),
  result: maybe(code(CONSULTATION_RESULTS, 'Ergebnis')),
  resultWords: maybe(text('Ergebnis in Worten, wie in der Niederschrift')),
  votes: maybe(
    record(
      {
        yes: whole('Ja', 12),
        no: whole('Nein', 3),
        abstentions: whole('Enthaltungen', 1),
        biased: whole('Befangen', 0),
      },
      'Stimmen',
    ),
  ),
  source: maybe(text('Fundstelle')),
});

const SECTION = object('PaperSection', 'Geschriebener Teil einer Vorlage', {
  key: text('Kurzname', 'erlaeuterungen'),
  kind: code(SECTION_KINDS, 'Wo in der Vorlage er steht'),
  fieldOfAction: maybe(text('Kurzname des Handlungsfelds, das bewertet wird')),
  edition: code(EDITIONS, 'In welcher Fassung er steht; `PUBLIC` in beiden'),
  heading: text('Überschrift', 'Erläuterungen'),
  blocks: list(
    record({
      kind: {
        type: 'string',
        enum: Object.keys(TEXT_BLOCK_KINDS),
        description: 'Absatz, Zitat, Aufzählung oder Zwischentitel',
      },
      texts: list(text('Absatz, Absatz des Zitats, Punkt oder Titel')),
    }),
    'Textblöcke in ihrer Reihenfolge',
  ),
  source: maybe(text('Fundstelle')),
});

export const PAPER = object('Paper', 'Vorlage mit ihrem Weg durch die Gremien', {
  key: text('Kurzname für Adressen', 'umsetzungsstand-2023'),
  reference: maybe(text('Nummer, wenn sie vergeben ist', '066/2023')),
  state: code(PAPER_STATES, 'Wie die Vorlage steht'),
  revisionOf: maybe(named('Vorlage, die diese berichtigt')),
  correction: maybe(text('Was berichtigt wurde')),
  withdrawalReason: maybe(text('Warum sie zurückgezogen wurde')),
  paperType: code(PAPER_TYPES, 'Art der Vorlage'),
  isPublic: flag('Öffentlich'),
  name: text('Betreff'),
  template: maybe(text('Vorlagenmuster; ohne eines gibt es kein Dokument', 'berichtsvorlage')),
  asOf: maybe(day('Stichtag')),
  concepts: list(text('Kurzname'), 'Konzepte, um deren Maßnahmen es geht; leer: alle'),
  filter: {
    type: 'object',
    description: 'Auswahl der Maßnahmen, wie in der Liste',
    additionalProperties: true,
  },
  underDirectionOf: maybe(named('Federführendes Amt')),
  involvedOrganizations: list(named('Stelle'), 'Beteiligte Stellen'),
  fileReference: maybe(text('Aktenzeichen')),
  proposedResolution: maybe(text('Beschlussvorschlag', 'Zur Kenntnis.')),
  legalBasis: maybe(text('Rechtsgrundlage')),
  previousTreatment: list(
    record({
      committee: text('Gremium'),
      date: maybe(text('Wann')),
      agendaNumber: maybe(text('Tagesordnungspunkt')),
      reference: maybe(text('Nummer der Vorlage', '066/2023')),
    }),
    'Frühere Behandlung des Gegenstands',
  ),
  mandate: maybe(
    record(
      {
        organization: maybe(named('Gremium')),
        date: day('Tag des Beschlusses'),
        paragraphs: list(text('Absatz des Beschlusses')),
      },
      'Beschluss, auf den die Vorlage antwortet',
    ),
  ),
  consultations: list(CONSULTATION, 'Beratungsfolge, auch außerhalb der Gremien des Kreises'),
  sections: list(SECTION, 'Text der Vorlage'),
  impacts: list(
    record({
      kind: code(IMPACT_KINDS, 'Art der Auswirkung'),
      verdict: maybe(text('Ergebnis')),
      text: maybe(text('Erläuterung')),
    }),
    'Auswirkungen',
  ),
  attachments: list(text('Name der Anlage'), 'Anlagen'),
  approvedAt: maybe(instant('Wann sie genehmigt wurde')),
  releasedAt: maybe(instant('Wann sie freigegeben wurde')),
  source: maybe(text('Fundstelle')),
  version: whole('Zählt die Änderungen; auch der ETag', 3),
});

/** @param reader whether they read what is internal, and papers that are not public */
export function paperView(
  course: PaperCourse,
  { inside, internal }: Pick<Audience, 'inside' | 'internal'>,
) {
  const { paper, mandate, steps } = course;
  const sections = course.sections.filter(({ edition }) => internal || edition === 'PUBLIC');
  const original = inside || course.original?.isPublic ? course.original : null;
  return {
    ...headView({ ...course, original }),
    mandate: mandate && {
      organization: namedView(mandate.organization),
      date: mandate.resolution.date,
      paragraphs: mandate.resolution.paragraphs,
    },
    consultations: steps.map(consultationView),
    sections: sections.map(sectionView),
    impacts: paper.impacts.map(({ kind, verdict, text }) => ({
      kind: coded(IMPACT_KINDS, kind),
      verdict,
      text,
    })),
    attachments: paper.attachments,
    approvedAt: paper.approvedAt?.toISOString() ?? null,
    releasedAt: paper.releasedAt?.toISOString() ?? null,
    source: paper.source,
    version: paper.version,
  };
}

function headView({ paper, underDirectionOf, involved, original }: PaperCourse) {
  const { key, reference, correction, withdrawalReason, isPublic, name, template, asOf } = paper;
  const { concepts, filter, fileReference, proposedResolution, legalBasis } = paper;
  return {
    key,
    reference,
    state: coded(PAPER_STATES, paper.state),
    revisionOf: namedView(original),
    correction,
    withdrawalReason,
    paperType: coded(PAPER_TYPES, paper.paperType),
    isPublic,
    name,
    template,
    asOf,
    concepts,
    filter,
    underDirectionOf: namedView(underDirectionOf),
    involvedOrganizations: involved.map(({ key, name }) => ({ key, name })),
    fileReference,
    proposedResolution,
    legalBasis,
    previousTreatment: paper.previousTreatment,
  };
}

function sectionView({ key, kind, fieldKey, edition, heading, blocks, source }: PaperSection) {
  return {
    key,
    kind: coded(SECTION_KINDS, kind),
    fieldOfAction: fieldKey,
    edition: coded(EDITIONS, edition),
    heading,
    blocks: blocks.map((block) => ({ kind: block.kind, texts: textsOf(block) })),
    source,
  };
}

function consultationView({ step, organization, rapporteur }: PaperCourse['steps'][number]) {
  const { label, date, agendaNumber, resultCode, result, votes, source } = step;
  return {
    number: step.position + 1,
    kind: coded(CONSULTATION_KINDS, step.kind),
    organization: namedView(organization),
    label,
    date,
    role: step.role && coded(CONSULTATION_ROLES, step.role),
    step: step.step,
    agendaNumber,
    rapporteur: rapporteur && publicName(rapporteur),
    result: resultCode && coded(CONSULTATION_RESULTS, resultCode),
    resultWords: result,
    votes,
    source,
  };
}

const namedView = (record: { key: string; name: string } | null) =>
  record && { key: record.key, name: record.name };
