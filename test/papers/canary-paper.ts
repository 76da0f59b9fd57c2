import { newId } from '../../src/database/ids.js';
import type { FieldOfAction } from '../../src/concepts/field-of-action.entity.js';
import type { FundingShare } from '../../src/measures/kim-link.entity.js';
import { KimLink } from '../../src/measures/kim-link.entity.js';
import {
  MeasureConcept,
  MeasureFunding,
  MeasureParty,
} from '../../src/measures/measure-links.entity.js';
import { Measure } from '../../src/measures/measure.entity.js';
import { StatusReportDecision } from '../../src/measures/status-report-decision.entity.js';
import type { Organization } from '../../src/organizations/organization.entity.js';
import { Consultation } from '../../src/papers/consultation.entity.js';
import { PaperMeasureText } from '../../src/papers/paper-measure-text.entity.js';
import { PaperSection } from '../../src/papers/paper-section.entity.js';
import { PaperSignOff } from '../../src/papers/paper-sign-off.entity.js';
import type { Paper } from '../../src/papers/paper.entity.js';
import { plainPdf } from '../rendering/attached-pdfs.js';
import type { TestCounty } from '../support/factories.js';
import { created, type PaperDesk, type Receipt } from './paper-desk.js';
import { section, step, storedPaper } from './stored-paper.js';

/** An amount is written otherwise in data than on paper. */
const AMOUNT = { onPaper: '987.654,32', inData: '987654.32' };

/** What only the house may read. */
const WORDS = [
  // Of a measure that is public.
  'Kanarivermerk',
  'Kanarieltern',
  'Kanarinachfolge',
  'Kanarizeitraum',
  // Of one that is not, whatever is public of others.
  'Kanarinummer',
  'Kanarititel',
  'Kanariwortlaut',
  'Kanaribeschreibung',
  'Kanariart',
  'Kanariquelle',
  'Kanarifundstelle',
  'Kanariamt',
  'Kanarileitung',
  'Kanaripartner',
  'Kanaribeteiligte',
  'Kanarizielgruppe',
  'Kanariort',
  'Kanarifeld',
  'Kanaristatus',
  'Kanarisachstand',
  'Kanarikuerzung',
  'Kanaribegruendung',
  'Kanarianpassung',
  'Kanarinebenvermerk',
  'Kanarirechtskreis',
  'Kanaribewertung',
  'Kanarilenkungsgruppe',
  'Kanarigremium',
  'Kanaripolitik',
  'Kanariprogramm',
  // Of the paper.
  'Kanariabschnitt',
  'Kanariabsatz',
  'Kanarizitat',
  'Kanaripunkt',
  'Kanarizwischentitel',
  'Kanarieinschaetzung',
  'Kanarianlage',
  'Kanarireferentin',
  'Kanarivorname',
  'Kanarivorsitz',
  'Kanarivorlage',
  'Kanaribeendet',
];

export const INTERNAL = {
  onPaper: [...WORDS, AMOUNT.onPaper],
  inData: [...WORDS, AMOUNT.inData],
};

/** What no document may say at all. */
export const NOWHERE = [
  'Kanarigrund',
  'Kanarikommentar',
  'Kanarioriginal',
  'Kanarilangfassung',
  'Kanarianmerkung',
  'Kanaritextquelle',
  'Kanarifoerderwortlaut',
  'Kanarinotiz',
  'Kanaribewerter',
  'Kanarimelderin',
  'Kanarimeldequelle',
  'Kanarientscheidung',
  'Kanarialtertext',
  'Kanarialtervermerk',
  'Kanarieingereicht',
  'Kanarieinreichvermerk',
];

/** Whatever must not be found in what everybody reads. */
export const CANARIES = [...WORDS, ...Object.values(AMOUNT), ...NOWHERE];

/** What everybody may read. */
export const OPEN = [
  'Sprachlotsen',
  'Läuft gut',
  'Einleitung für alle',
  'Frau Offen',
  'Sozialdezernentin',
  'Zahlen für alle',
];

/** Reason for approving the paper although it lacks something. */
export const DESPITE_GAPS = { despiteGaps: 'Kanarigrund' };

/** A draft with a word in every place for what is not public, and what stays as words in the tables. */
export async function paperFullOfCanaries(desk: PaperDesk): Promise<Receipt> {
  const { county } = desk;
  const committee = await county.organization('gremium', { classification: 'COMMITTEE' });
  const open = await openMeasure(county);
  const parent = await closedFamily(county, open);
  await closedMeasure(county);
  await endedMeasure(county);
  await earlierPaper(county, committee);
  const now = await storedPaper(county, 'stand-2025', {
    asOf: '2025-06-30',
    underDirectionOfId: desk.office.id,
  });
  await peopleOf(county, now, committee);
  await sectionsOf(county, now);
  await textsOf(county, now, [open, parent]);
  await signedBy(county, now, committee);
  return attachments(desk, now);
}

async function openMeasure(county: TestCounty): Promise<Measure> {
  const field = await county.field('bildung', { name: 'Bildung' });
  const measure = await county.measure({
    number: 'P1',
    title: 'Sprachlotsen',
    fields: [field],
    kimAssessment: 'CARRIED_BY_KIM',
  });
  await paidByKim(county, measure);
  await county.report(measure, {
    asOf: '2025-03-01',
    publicText: 'Kanarialtertext',
    internalNote: 'Kanarialtervermerk',
  });
  const { id: reportId } = await county.report(measure, {
    asOf: '2025-05-01',
    publicText: 'Kanarioriginal',
    internalNote: 'Kanarivermerk',
    source: 'Kanarimeldequelle',
  });
  await county.report(measure, {
    asOf: '2025-06-01',
    state: 'SUBMITTED',
    publicText: 'Kanarieingereicht',
    internalNote: 'Kanarieinreichvermerk',
  });
  const { id: decidedById } = await county.account('ki_management');
  const decision: StatusReportDecision = {
    reportId,
    outcome: 'ACCEPTED',
    decidedAt: new Date('2025-05-02T08:00:00Z'),
    decidedById,
    decidedBy: 'KI-Management',
    comment: 'Kanarientscheidung',
    seenVersion: 1,
  };
  await county.database.write((em) => em.insert(StatusReportDecision, decision));
  return measure;
}

const share = (facts: Partial<FundingShare>): FundingShare => ({
  programmeKey: 'kim',
  module: null,
  amountEuro: null,
  period: null,
  doubleFundingChecked: true,
  ...facts,
});

async function paidByKim(county: TestCounty, measure: Measure): Promise<void> {
  const { id: fundingProgrammeId } = await county.programme('kim');
  const fundingShares = [
    share({ amountEuro: Number(AMOUNT.inData), period: 'Kanarizeitraum' }),
    // Called by its key, as whatever has no record of its own.
    share({ programmeKey: 'kanariprogramm' }),
  ];
  await county.database.write(async (em) => {
    await em.update(KimLink, { measureId: measure.id }, { fundingShares });
    const wording = 'Kanarifoerderwortlaut';
    await em.insert(MeasureFunding, { measureId: measure.id, fundingProgrammeId, wording });
    await county.revise(em, [measure.id], 'Förderung');
  });
}

/** What an open measure belongs to and what comes after it. @returns the former */
async function closedFamily(county: TestCounty, open: Measure): Promise<Measure> {
  const parent = await county.measure({
    number: 'G1',
    title: 'Kanarieltern',
    source: 'Kanariquelle',
    isPublic: false,
  });
  const heir = await county.measure({ number: 'G2', title: 'Kanarinachfolge', isPublic: false });
  await county.report(parent, { asOf: '2025-05-01', publicText: 'Kanarilangfassung' });
  await county.database.write(async (em) => {
    await em.update(Measure, open.id, { parentId: parent.id, supersededById: heir.id });
    await county.revise(em, [open.id], 'Zugehörigkeit');
  });
  return parent;
}

async function closedMeasure(county: TestCounty): Promise<void> {
  const measure = await county.measure({
    number: 'Kanarinummer',
    title: 'Kanarititel',
    officialWording: 'Kanariwortlaut',
    description: 'Kanaribeschreibung',
    kindWording: 'Kanariart',
    note: 'Kanarinotiz',
    isPublic: false,
    lead: await county.organization('amt', { name: 'Kanariamt' }),
    leadWording: 'Kanarileitung',
    fields: [await secretField(county)],
    parties: [await county.organization('partner', { name: 'Kanaripartner' })],
    targetGroups: [await county.targetGroup('kanarizielgruppe')],
    places: [await county.place('kanariort')],
    kimAssessment: 'CARRIED_BY_KIM',
  });
  await linked(county, measure);
  await county.report(measure, {
    asOf: '2025-05-01',
    statusWording: 'Kanaristatus',
    schedule: 'DELAYED',
    reason: 'Kanaribegruendung',
    publicText: 'Kanarisachstand',
    internalNote: 'Kanarinebenvermerk',
    adaptation: 'ADAPT',
    adaptationText: 'Kanarianpassung',
    author: 'Kanarimelderin',
  });
  await county.gap('luecke', { measureId: measure.id });
}

/** Of no measure that is public; fields themselves are. */
const secretField = (county: TestCounty): Promise<FieldOfAction> =>
  county.field('geheim', { name: 'Kanarifeld' });

/** What the tables know of a measure beside its own row. */
async function linked(county: TestCounty, { id: measureId }: Measure): Promise<void> {
  const concept = await county.concept('konzept');
  const party = { id: newId(), measureId, position: 1, organizationId: null };
  const placeInText = 'Kanarifundstelle';
  await county.database.write(async (em) => {
    await em.insert(MeasureConcept, { measureId, conceptId: concept.id, placeInText });
    await em.insert(MeasureParty, { ...party, role: 'INVOLVED', wording: 'Kanaribeteiligte' });
    await em.update(
      KimLink,
      { measureId },
      {
        legalCircles: ['Kanarirechtskreis'],
        rationale: 'Kanaribewertung',
        steeringDecisions: [{ date: '2025-02-01', decision: 'Kanarilenkungsgruppe' }],
        politicalDecisions: [
          { date: '2025-02-02', committee: 'Kanarigremium', decision: 'Kanaripolitik' },
        ],
        assessedBy: 'Kanaribewerter',
      },
    );
    await county.revise(em, [measureId], 'Bewertung');
  });
}

/** Shown in the last paper, which was not public either, and put away since. */
async function endedMeasure(county: TestCounty): Promise<void> {
  const ended = await county.measure({ number: 'G4', title: 'Kanaribeendet', isPublic: false });
  await county.change(ended, { archivedAt: new Date('2025-01-15T08:00:00Z') }, '2025-01-15');
}

const earlierPaper = (county: TestCounty, committee: Organization): Promise<Paper> =>
  storedPaper(
    county,
    'kanarivorlage',
    { name: 'Kanarivorlage', asOf: '2024-06-30', state: 'RELEASED', isPublic: false },
    committee,
  );

async function peopleOf(county: TestCounty, now: Paper, committee: Organization): Promise<void> {
  const silent = { formOfAddress: 'Frau', nameBasis: null };
  const rapporteur = await county.person('Kanarireferentin', {
    ...silent,
    function: 'Sozialdezernentin',
  });
  const chair = await county.person('Kanarivorsitz', { ...silent, givenName: 'Kanarivorname' });
  const open = await county.person('Offen', { formOfAddress: 'Frau', nameBasis: 'CONSENT' });
  const group = await county.organization('lenkung', { classification: 'STEERING_GROUP' });
  await county.seat(group, { personId: chair.id, role: 'CHAIR' });
  await county.seat(group, { personId: open.id });
  const facts = { organizationId: committee.id, rapporteurId: rapporteur.id };
  await county.database.write((em) => em.insert(Consultation, step(now, facts)));
}

async function sectionsOf(county: TestCounty, now: Paper): Promise<void> {
  const paragraph = (text: string) => ({ kind: 'PARAGRAPH' as const, text });
  const internal = { edition: 'INTERNAL', source: 'Kanaritextquelle' } as const;
  const sections = [
    section(now, { blocks: [paragraph('Einleitung für alle')] }),
    section(now, {
      ...internal,
      position: 1,
      heading: 'Kanariabschnitt',
      blocks: [
        { kind: 'HEADING', text: 'Kanarizwischentitel' },
        paragraph('Kanariabsatz'),
        { kind: 'QUOTE', paragraphs: ['Kanarizitat'] },
        { kind: 'LIST', items: ['Kanaripunkt'] },
      ],
    }),
    section(now, {
      ...internal,
      position: 2,
      kind: 'FIELD',
      fieldKey: 'bildung',
      blocks: [paragraph('Kanarieinschaetzung')],
    }),
  ];
  await county.database.write((em) => em.insert(PaperSection, sections));
}

/** Shortened for the paper: one that everybody reads, and one that nobody outside does. */
async function textsOf(county: TestCounty, now: Paper, measures: [Measure, Measure]) {
  const [open, closed] = measures;
  const rows = [
    shortened(now, open, 'Kanarioriginal', 'Läuft gut'),
    shortened(now, closed, 'Kanarilangfassung', 'Kanarikuerzung'),
  ];
  await county.database.write((em) => em.insert(PaperMeasureText, rows));
}

const shortened = (now: Paper, measure: Measure, original: string, text: string) => ({
  paperId: now.id,
  measureId: measure.id,
  original,
  text,
  shortenedBy: 'KI-Management',
  shortenedAt: AT,
  returnedBy: 'Leitung',
  returnedAt: AT,
  comment: 'Kanarianmerkung',
});

const AT = new Date('2025-07-01T08:00:00Z');

const signedBy = (county: TestCounty, now: Paper, { id: organizationId }: Organization) =>
  county.database.write((em) =>
    em.insert(PaperSignOff, {
      id: newId(),
      paperId: now.id,
      organizationId,
      state: 'SIGNED',
      askedAt: AT,
      askedBy: 'KI-Management',
      decidedAt: AT,
      decidedById: null,
      decidedBy: 'Leitung',
      comment: 'Kanarikommentar',
    }),
  );

/** One for everybody, so that there is a document with attachments for everybody. */
async function attachments(desk: PaperDesk, { key, version }: Paper): Promise<Receipt> {
  const draft = { key, version };
  const secret = await plainPdf('Kanarianlage');
  const one = created(await desk.attach(draft, 'title=Kanarianlage&edition=INTERNAL', secret));
  const title = encodeURIComponent('Zahlen für alle');
  return created(await desk.attach(one, `title=${title}`, await plainPdf('Zahlen für alle')));
}
