import { Measure } from '../../src/measures/measure.entity.js';
import { KimLink } from '../../src/measures/kim-link.entity.js';
import { newId } from '../../src/database/ids.js';
import type { Organization } from '../../src/organizations/organization.entity.js';
import { Consultation } from '../../src/papers/consultation.entity.js';
import type { Edition } from '../../src/papers/edition.js';
import { PaperContents } from '../../src/papers/paper-contents.js';
import type { PaperContent } from '../../src/papers/paper-content.js';
import { PaperMeasureText } from '../../src/papers/paper-measure-text.entity.js';
import { PaperSignOff } from '../../src/papers/paper-sign-off.entity.js';
import { PaperSection } from '../../src/papers/paper-section.entity.js';
import type { Paper } from '../../src/papers/paper.entity.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { expectParity } from '../support/parity.js';
import { allFormats } from './all-formats.js';
import { everyPart, everythingIn, found } from './canaries.js';
import { section, step, storedPaper } from './stored-paper.js';

/** What only the house may read. */
const INTERNAL = [
  'Kanarivermerk',
  'Kanarititel',
  'Kanariwortlaut',
  'Kanaribeschreibung',
  'Kanarisachstand',
  'Kanaribegruendung',
  'Kanaripartner',
  'Kanarifeld',
  'Kanarieltern',
  'Kanarinachfolge',
  'Kanariabschnitt',
  'Kanariabsatz',
  'Kanarizitat',
  'Kanaripunkt',
  'Kanarieinschaetzung',
  'Kanarireferentin',
  'Kanarivorsitz',
  'Kanarizeitraum',
  '987.654,32',
  'Kanarivorlage',
  'Kanaribeendet',
];
/** What no document may say at all. */
const NOWHERE = ['Kanarigrund', 'Kanarikommentar', 'Kanarioriginal'];
/** What everybody may read. */
const OPEN = [
  'Sprachlotsen',
  'Läuft gut',
  'Einleitung für alle',
  'Frau Offen',
  'Sozialdezernentin',
];

describe.each(DATABASES)('the two editions of a paper, on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let paper: Paper;
  let editions: Record<Edition, PaperContent>;

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database);
    paper = await paperFullOfCanaries();
    editions = await app.get(PaperContents).editions(county.key, paper);
  });
  afterAll(() => app.stop());

  const render = (edition: Edition) => {
    const { bodyId, key } = paper;
    const template = paper.template ?? '';
    const prepared = { bodyId, key, template, content: editions[edition] };
    return allFormats(app, prepared);
  };

  it('hold in the public content nothing that is internal, and in the internal one all of it', () => {
    const [open, internal] = [JSON.stringify(editions.PUBLIC), JSON.stringify(editions.INTERNAL)];
    const words = INTERNAL.filter((word) => !/\d/.test(word));
    expect(found([...INTERNAL, '987654.32', ...NOWHERE], open)).toEqual([]);
    expect(found([...words, '987654.32'], internal)).toEqual([...words, '987654.32']);
    expect(found(NOWHERE, internal)).toEqual([]);
    expect(found(OPEN, open)).toEqual(OPEN);
  });

  it('come out public in every format without any of it', async () => {
    const { html, pdf, docx } = await render('PUBLIC');
    const texts = [html, await everythingIn(pdf), everyPart(docx)];
    for (const text of texts) {
      expect(found([...INTERNAL, ...NOWHERE], text)).toEqual([]);
      expect(found(OPEN, text)).toEqual(OPEN);
      expect(
        found(['In dieser öffentlichen Fassung sind 13 Stellen ausgelassen.'], text),
      ).toHaveLength(1);
    }
    await expectParity(html, pdf, docx);
  }, 60_000);

  it('come out internal in every format with all of it, and marked', async () => {
    const { html, pdf, docx } = await render('INTERNAL');
    const texts = [html, await everythingIn(pdf), everyPart(docx)];
    for (const text of texts) {
      expect(found(INTERNAL, text)).toEqual(INTERNAL);
      expect(found([...NOWHERE, 'ausgelassen'], text)).toEqual([]);
      expect(found(['Interne Fassung, nicht zur Veröffentlichung'], text)).toHaveLength(1);
    }
    await expectParity(html, pdf, docx);
  }, 60_000);

  async function paperFullOfCanaries(): Promise<Paper> {
    const committee = await county.organization('ausschuss', { classification: 'COMMITTEE' });
    const field = await county.field('bildung', { name: 'Bildung' });
    const measure = await openMeasure(field);
    await closedMeasure();
    await storedPaper(
      county,
      'kanarivorlage',
      { name: 'Kanarivorlage', asOf: '2024-06-30', state: 'RELEASED', isPublic: false },
      committee,
    );
    const now = await storedPaper(county, 'stand-2025', {
      asOf: '2025-06-30',
      gapReason: 'Kanarigrund',
    });
    await peopleOf(now, committee.id);
    await sectionsOf(now);
    await workOn(now, measure, committee);
    return now;
  }

  async function openMeasure(field: Awaited<ReturnType<TestCounty['field']>>): Promise<Measure> {
    const parent = await county.measure({ number: 'G1', title: 'Kanarieltern', isPublic: false });
    const heir = await county.measure({ number: 'G2', title: 'Kanarinachfolge', isPublic: false });
    const measure = await county.measure({
      number: 'P1',
      title: 'Sprachlotsen',
      fields: [field],
      supersededById: heir.id,
      kimAssessment: 'CARRIED_BY_KIM',
    });
    await county.programme('kim');
    const share = {
      programmeKey: 'kim',
      module: null,
      amountEuro: 987_654.32,
      period: 'Kanarizeitraum',
      doubleFundingChecked: true,
    };
    await app.database.write(async (em) => {
      await em.update(Measure, measure.id, { parentId: parent.id });
      await em.update(KimLink, { measureId: measure.id }, { fundingShares: [share] });
      await county.revise(em, [measure.id], 'Förderung');
    });
    await county.report(measure, {
      asOf: '2025-05-01',
      publicText: 'Kanarioriginal',
      internalNote: 'Kanarivermerk',
    });
    return measure;
  }

  async function closedMeasure(): Promise<void> {
    const measure = await county.measure({
      number: 'G3',
      title: 'Kanarititel',
      officialWording: 'Kanariwortlaut',
      description: 'Kanaribeschreibung',
      isPublic: false,
      fields: [await county.field('geheim', { name: 'Kanarifeld' })],
      parties: [await county.organization('partner', { name: 'Kanaripartner' })],
      kimAssessment: 'CARRIED_BY_KIM',
    });
    await county.report(measure, {
      asOf: '2025-05-01',
      schedule: 'DELAYED',
      reason: 'Kanaribegruendung',
      publicText: 'Kanarisachstand',
      internalNote: 'Kanarivermerk',
    });
    await county.gap('luecke', { measureId: measure.id });
    // Shown in the last paper, which was not public either, and put away since.
    const ended = await county.measure({ number: 'G4', title: 'Kanaribeendet', isPublic: false });
    await county.change(ended, { archivedAt: new Date('2025-01-15T08:00:00Z') }, '2025-01-15');
  }

  async function peopleOf(now: Paper, organizationId: string): Promise<void> {
    const silent = { formOfAddress: 'Frau', nameBasis: null };
    const rapporteur = await county.person('Kanarireferentin', {
      ...silent,
      function: 'Sozialdezernentin',
    });
    const chair = await county.person('Kanarivorsitz', silent);
    const open = await county.person('Offen', { formOfAddress: 'Frau', nameBasis: 'CONSENT' });
    const group = await county.organization('lenkung', { classification: 'STEERING_GROUP' });
    await county.seat(group, { personId: chair.id, role: 'CHAIR' });
    await county.seat(group, { personId: open.id });
    await app.database.write((em) =>
      em.insert(Consultation, step(now, { organizationId, rapporteurId: rapporteur.id })),
    );
  }

  /** What is done until a paper is finished. */
  async function workOn(now: Paper, measure: Measure, unit: Organization): Promise<void> {
    const at = new Date('2025-07-01T08:00:00Z');
    await app.database.write(async (em) => {
      await em.insert(PaperMeasureText, {
        paperId: now.id,
        measureId: measure.id,
        original: 'Kanarioriginal',
        text: 'Läuft gut',
        shortenedBy: 'KI-Management',
        shortenedAt: at,
        signedBy: null,
        signedAt: null,
      });
      await em.insert(PaperSignOff, {
        id: newId(),
        paperId: now.id,
        organizationId: unit.id,
        state: 'SIGNED',
        askedAt: at,
        askedBy: 'KI-Management',
        decidedAt: at,
        decidedById: null,
        decidedBy: 'Leitung',
        comment: 'Kanarikommentar',
      });
    });
  }

  async function sectionsOf(now: Paper): Promise<void> {
    const paragraph = (text: string) => ({ kind: 'PARAGRAPH' as const, text });
    await app.database.write(async (em) => {
      await em.insert(PaperSection, section(now, { blocks: [paragraph('Einleitung für alle')] }));
      await em.insert(
        PaperSection,
        section(now, {
          position: 1,
          edition: 'INTERNAL',
          heading: 'Kanariabschnitt',
          blocks: [
            paragraph('Kanariabsatz'),
            { kind: 'QUOTE', paragraphs: ['Kanarizitat'] },
            { kind: 'LIST', items: ['Kanaripunkt'] },
          ],
        }),
      );
      const field = { kind: 'FIELD', fieldKey: 'bildung', edition: 'INTERNAL' } as const;
      await em.insert(
        PaperSection,
        section(now, { position: 2, ...field, blocks: [paragraph('Kanarieinschaetzung')] }),
      );
    });
  }
});
