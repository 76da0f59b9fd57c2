import { IMPACT_KINDS } from '../organizations/impact-kinds.js';
import { publicName } from '../organizations/person-name.js';
import { coded } from '../texts/coded.js';
import { code, day, flag, list, maybe, named, object, record, text } from '../web/schema.js';
import type { PaperCourse } from './paper-course.js';
import {
  CONSULTATION_KINDS,
  CONSULTATION_ROLES,
  PAPER_TYPES,
  type TextBlock,
} from './paper-words.js';

const CONSULTATION = object('Consultation', 'Ein Schritt der Beratungsfolge', {
  kind: code(CONSULTATION_KINDS, 'Wer berät'),
  organization: maybe(named('Gremium oder Stelle')),
  label: maybe(text('Wer gefragt wurde, im Wortlaut der Quelle')),
  date: maybe(text('Termin, wie ihn die Quelle nennt', '2023-05-25')),
  role: maybe(code(CONSULTATION_ROLES, 'Aufgabe des Gremiums')),
  step: maybe(text('Was geschieht, im Wortlaut der Quelle', 'zur Beratung')),
  agendaNumber: maybe(text('Tagesordnungspunkt')),
  rapporteur: maybe(text('Berichterstattung', 'Frau Beispiel')),
  result: maybe(text('Ergebnis')),
  source: maybe(text('Fundstelle')),
});

const SECTION = object('PaperSection', 'Geschriebener Teil einer Vorlage', {
  key: text('Kurzname', 'erlaeuterungen'),
  heading: text('Überschrift', 'Erläuterungen'),
  blocks: list(
    record({
      kind: {
        type: 'string',
        enum: ['PARAGRAPH', 'QUOTE', 'LIST', 'HEADING'] satisfies TextBlock['kind'][],
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
  paperType: code(PAPER_TYPES, 'Art der Vorlage'),
  isPublic: flag('Öffentlich'),
  name: text('Betreff'),
  template: maybe(text('Vorlagenmuster; ohne eines gibt es kein Dokument', 'berichtsvorlage')),
  asOf: maybe(day('Stichtag')),
  underDirectionOf: maybe(named('Federführendes Amt')),
  fileReference: maybe(text('Aktenzeichen')),
  proposedResolution: maybe(text('Beschlussvorschlag', 'Zur Kenntnis.')),
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
  source: maybe(text('Fundstelle')),
});

export function paperView({ paper, underDirectionOf, mandate, steps, sections }: PaperCourse) {
  const { key, reference, isPublic, name, template, asOf, fileReference } = paper;
  return {
    key,
    reference,
    paperType: coded(PAPER_TYPES, paper.paperType),
    isPublic,
    name,
    template,
    asOf,
    underDirectionOf: namedView(underDirectionOf),
    fileReference,
    proposedResolution: paper.proposedResolution,
    mandate: mandate && {
      organization: namedView(mandate.organization),
      date: mandate.resolution.date,
      paragraphs: mandate.resolution.paragraphs,
    },
    consultations: steps.map(consultationView),
    sections: sections
      .filter(({ edition }) => edition === 'PUBLIC')
      .map(({ key, heading, blocks, source }) => ({
        key,
        heading,
        blocks: blocks.map((block) => ({ kind: block.kind, texts: textsOf(block) })),
        source,
      })),
    impacts: paper.impacts.map(({ kind, verdict, text }) => ({
      kind: coded(IMPACT_KINDS, kind),
      verdict,
      text,
    })),
    attachments: paper.attachments,
    source: paper.source,
  };
}

function consultationView({ step, organization, rapporteur }: PaperCourse['steps'][number]) {
  const { label, date, agendaNumber, result, source } = step;
  return {
    kind: coded(CONSULTATION_KINDS, step.kind),
    organization: namedView(organization),
    label,
    date,
    role: step.role && coded(CONSULTATION_ROLES, step.role),
    step: step.step,
    agendaNumber,
    rapporteur: rapporteur && publicName(rapporteur),
    result,
    source,
  };
}

function textsOf(block: TextBlock): string[] {
  switch (block.kind) {
    case 'PARAGRAPH':
    case 'HEADING':
      return [block.text];
    case 'QUOTE':
      return block.paragraphs;
    case 'LIST':
      return block.items;
  }
}

const namedView = (record: { key: string; name: string } | null) =>
  record && { key: record.key, name: record.name };
