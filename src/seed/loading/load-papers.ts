import { IMPACT_KINDS } from '../../organizations/impact-kinds.js';
import { type EntityManager, MoreThan } from 'typeorm';
import { newId } from '../../database/ids.js';
import type { Organization } from '../../organizations/organization.entity.js';
import type { Person } from '../../organizations/person.entity.js';
import { Consultation } from '../../papers/consultation.entity.js';
import { NEW_PAPER } from '../../papers/new-paper.js';
import { PaperSection } from '../../papers/paper-section.entity.js';
import type { PaperState } from '../../papers/paper-states.js';
import {
  CONSULTATION_KINDS,
  CONSULTATION_RESULTS,
  CONSULTATION_ROLES,
  type ConsultationResult,
  PAPER_TYPES,
  type TextBlock,
} from '../../papers/paper-words.js';
import { Paper } from '../../papers/paper.entity.js';
import { Resolution } from '../../papers/resolution.entity.js';
import type { BlockRecord, PaperRecord } from '../format/paper-records.js';
import type { SeedData } from '../seed-format.js';
import { codeOf, optionalCode } from './codes.js';
import { KeyedRecords, type Row } from './keyed-records.js';
import type { LoadedOrganizations } from './load-organizations.js';
import { storeParts } from './part-rows.js';
import { type Tally, tally } from './tally.js';

export async function loadPapers(
  em: EntityManager,
  bodyId: string,
  { beschluesse, vorlagen }: SeedData,
  { organizations, people }: LoadedOrganizations,
): Promise<Tally[]> {
  const resolutions = await KeyedRecords.openByKey(em, Resolution, bodyId, beschluesse);
  const papers = await KeyedRecords.openByKey(em, Paper, bodyId, vorlagen);
  const lifted = await livingPapers(em, bodyId);
  const stated = vorlagen.filter(({ schluessel }) => !lifted.has(schluessel));
  const resolutionRows = beschluesse.map((record): Row<Resolution> => ({
    key: record.schluessel,
    organizationId: organizations.id(record.gremium),
    date: record.datum,
    paragraphs: [...record.wortlaut],
    source: record.quelle,
  }));
  const paperRows = stated.map((record) => paperRow(record, organizations, resolutions));
  const owners = stated.map(({ schluessel }) => papers.id(schluessel));
  const rowsOf = <T>(part: (record: PaperRecord, paperId: string) => T[]) =>
    stated.flatMap((record) => part(record, papers.id(record.schluessel)));
  const storedResolutions = await resolutions.store(em, resolutionRows);
  const storedPapers = await papers.store(em, paperRows);
  const changed = [
    await storeParts(
      em,
      Consultation,
      'paperId',
      owners,
      rowsOf((record, id) => consultations(record, id, organizations, people)),
    ),
    await storeParts(em, PaperSection, 'paperId', owners, rowsOf(sections)),
  ];
  return [
    tally('Beschlüsse', beschluesse.length, storedResolutions),
    tally('Vorlagen', vorlagen.length, storedPapers, ...changed),
  ];
}

/** Papers that somebody has gone on with in the program: files know less of them than it does. */
async function livingPapers(em: EntityManager, bodyId: string): Promise<Set<string>> {
  const living = await em.find(Paper, {
    select: { key: true },
    where: { bodyId, version: MoreThan(1) },
  });
  return new Set(living.map(({ key }) => key));
}

/** A paper of the files has been through the committee, or is on its way there. */
function stateOf({ nummer, muster, beratungsfolge }: PaperRecord): PaperState {
  if (nummer === undefined && muster !== undefined) return 'DRAFT';
  return beratungsfolge.some(({ ergebnis }) => ergebnis !== undefined) ? 'TABLED' : 'RELEASED';
}

function paperRow(
  record: PaperRecord,
  organizations: KeyedRecords<Organization>,
  resolutions: KeyedRecords<Resolution>,
): Row<Paper> {
  return {
    ...NEW_PAPER,
    state: stateOf(record),
    key: record.schluessel,
    reference: record.nummer ?? null,
    paperType: codeOf(PAPER_TYPES, record.art),
    isPublic: record.oeffentlich,
    name: record.betreff,
    template: record.muster ?? null,
    asOf: record.stichtag ?? null,
    underDirectionOfId: organizations.reference(record.federfuehrung),
    fileReference: record.aktenzeichen ?? null,
    proposedResolution: record.beschlussvorschlag ?? null,
    mandateId: resolutions.reference(record.anlass),
    impacts: (record.auswirkungen ?? []).map((impact) => ({
      kind: codeOf(IMPACT_KINDS, impact.art),
      verdict: impact.bewertung ?? null,
      text: impact.text ?? null,
    })),
    attachments: [...(record.anlagen ?? [])],
    source: record.quelle,
  };
}

function consultations(
  { beratungsfolge }: PaperRecord,
  paperId: string,
  organizations: KeyedRecords<Organization>,
  people: KeyedRecords<Person>,
): Consultation[] {
  return beratungsfolge.map((record, position) => ({
    id: newId(),
    paperId,
    position,
    kind: codeOf(CONSULTATION_KINDS, record.art),
    organizationId: organizations.reference(record.gremium),
    label: record.bezeichnung ?? null,
    date: record.termin ?? null,
    role: optionalCode(CONSULTATION_ROLES, record.rolle),
    step: record.schritt ?? null,
    agendaNumber: record.top ?? null,
    rapporteurId: people.reference(record.berichterstattung),
    resultCode: resultNamed(record.ergebnis),
    result: record.ergebnis ?? null,
    votes: null,
    source: record.quelle ?? null,
  }));
}

/** Where the words of the files are exactly those of a result there is. */
function resultNamed(words: string | undefined): ConsultationResult | null {
  const codes = Object.keys(CONSULTATION_RESULTS) as ConsultationResult[];
  return codes.find((code) => CONSULTATION_RESULTS[code] === words) ?? null;
}

function sections({ abschnitte = [] }: PaperRecord, paperId: string): PaperSection[] {
  return abschnitte.map((record, position) => ({
    id: newId(),
    paperId,
    position,
    key: record.schluessel,
    kind: 'TEXT',
    fieldKey: null,
    edition: 'PUBLIC',
    heading: record.ueberschrift,
    blocks: record.inhalt.map(block),
    source: record.quelle,
  }));
}

function block({ absatz, zitat, liste, zwischentitel }: BlockRecord): TextBlock {
  if (zitat) return { kind: 'QUOTE', paragraphs: [...zitat] };
  if (liste) return { kind: 'LIST', items: [...liste] };
  if (zwischentitel) return { kind: 'HEADING', text: zwischentitel };
  return { kind: 'PARAGRAPH', text: absatz ?? '' };
}
