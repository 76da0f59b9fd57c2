import { newId } from '../../src/database/ids.js';
import type { Organization } from '../../src/organizations/organization.entity.js';
import type { Edition } from '../../src/papers/edition.js';
import { checksum, frozenBytes, type FrozenContent } from '../../src/papers/frozen-content.js';
import { FrozenPaper } from '../../src/papers/frozen-paper.entity.js';
import { PaperContents } from '../../src/papers/paper-contents.js';
import type { Umsetzungsstand } from '../../src/papers/paper-content.js';
import type { Paper } from '../../src/papers/paper.entity.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { storedPaper } from './stored-paper.js';

describe.each(DATABASES)('what has changed since the last paper, on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let committee: Organization;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    county = await TestCounty.create(app.database);
    committee = await county.organization('ausschuss', { classification: 'COMMITTEE' });
  });

  const paperOf = (year: number, facts: Partial<Paper> = {}, to = committee) =>
    storedPaper(
      county,
      `stand-${year}`,
      { asOf: `${year}-06-30`, state: 'RELEASED', reference: `1/${year}`, ...facts },
      to,
    );
  const stateOf = async (paper: Paper, edition: Edition = 'PUBLIC'): Promise<Umsetzungsstand> => {
    const { stand } = (await app.get(PaperContents).editions(county.key, paper))[edition];
    if (!stand) throw new Error('There is no state in it.');
    return stand;
  };

  it('is told measure by measure, in words and as rows', async () => {
    const measure = (number: string, recordedOn?: string) =>
      county.measure({ number, title: `Titel ${number}`, ...(recordedOn && { recordedOn }) });
    const [done, late, gone, same] = await Promise.all(
      ['P1', 'P2', 'P3', 'P4'].map((n) => measure(n)),
    );
    for (const one of [done, late, gone, same])
      await county.report(one!, { asOf: '2024-05-01', status: 'IN_PROGRESS' });
    await measure('P5', '2024-09-01');
    await county.report(done!, { asOf: '2025-03-01', status: 'COMPLETED' });
    await county.report(late!, { asOf: '2025-03-01', schedule: 'DELAYED', reason: 'Personal' });
    await county.change(gone!, { archivedAt: new Date('2025-01-15T08:00:00Z') }, '2025-01-15');
    await paperOf(2024);
    expect((await stateOf(await paperOf(2025))).aenderungen).toEqual({
      seit: { nummer: '1/2024', betreff: 'Umsetzungsstand', stichtag: '2024-06-30' },
      nurGemeinsame: false,
      arten: [
        { bezeichnung: 'neu', anzahl: 1, massnahmen: ['P5 Titel P5'] },
        { bezeichnung: 'abgeschlossen', anzahl: 1, massnahmen: ['P1 Titel P1'] },
        { bezeichnung: 'zurückgestellt oder verzögert', anzahl: 1, massnahmen: ['P2 Titel P2'] },
        { bezeichnung: 'geändert', anzahl: 2, massnahmen: ['P1 Titel P1', 'P2 Titel P2'] },
        { bezeichnung: 'nicht mehr aufgeführt', anzahl: 1, massnahmen: ['P3 Titel P3'] },
      ],
      zeilen: [
        expect.objectContaining({
          nummer: 'P1',
          art: 'abgeschlossen, geändert',
          statusVorher: 'in Umsetzung',
          status: 'abgeschlossen',
        }),
        expect.objectContaining({ nummer: 'P2', angaben: ['Zeitplan', 'Begründung'] }),
        expect.objectContaining({ nummer: 'P3', status: null }),
        expect.objectContaining({ nummer: 'P5', art: 'neu', statusVorher: null }),
      ],
      unveraendert: 1,
    });
  });

  it('shows a completed measure in one paper, and never again', async () => {
    const measure = await county.measure({ number: 'P1' });
    await county.report(measure, { asOf: '2024-05-01', status: 'IN_PROGRESS' });
    await county.report(measure, { asOf: '2024-09-01', status: 'COMPLETED' });
    await county.change(measure, { archivedAt: new Date('2024-10-01T08:00:00Z') }, '2024-10-01');
    const [first, second, third, fourth] = [
      await paperOf(2024),
      await paperOf(2025),
      await paperOf(2026),
      await paperOf(2027, { state: 'DRAFT', reference: null }),
    ];
    const listed = async (paper: Paper) =>
      (await stateOf(paper)).massnahmen.map(({ status }) => status);
    expect(await listed(first)).toEqual(['in Umsetzung']);
    expect(await listed(second)).toEqual(['abgeschlossen']);
    expect(await listed(third)).toEqual([]);
    expect(await stateOf(fourth)).toMatchObject({ massnahmen: [], bereitsGezeigt: ['P1'] });
    // Having been shown is no change any more.
    expect((await stateOf(third)).aenderungen).toMatchObject({ arten: [], zeilen: [] });
  });

  it('does not show it again after a paper about another concept', async () => {
    const concept = await county.concept('konzept');
    const measure = await county.measure({ number: 'P1' });
    await county.report(measure, { asOf: '2024-05-01', status: 'COMPLETED' });
    await county.measure({ number: 'P2', concepts: [concept] });
    await paperOf(2024);
    const narrow = await paperOf(2025, { concepts: ['konzept'] });
    expect((await stateOf(narrow)).massnahmen.map(({ nummer }) => nummer)).toEqual(['P2']);
    const { massnahmen, bereitsGezeigt } = await stateOf(await paperOf(2026));
    expect(massnahmen.map(({ nummer }) => nummer)).toEqual(['P2']);
    expect(bereitsGezeigt).toEqual(['P1']);
  });

  it('calls nothing new that the last paper left out by its selection', async () => {
    const concept = await county.concept('konzept');
    const inBoth = await county.measure({ number: 'P1', concepts: [concept] });
    const other = await county.measure({ number: 'P2' });
    await paperOf(2024, { concepts: ['konzept'] });
    for (const one of [inBoth, other])
      await county.report(one, { asOf: '2025-03-01', status: 'COMPLETED' });
    expect((await stateOf(await paperOf(2025))).aenderungen).toMatchObject({
      nurGemeinsame: true,
      zeilen: [{ nummer: 'P1' }],
      unveraendert: 0,
    });
  });

  it('says nothing where no measure is in both papers', async () => {
    const concept = await county.concept('konzept');
    await county.measure({ number: 'P1', concepts: [concept] });
    await paperOf(2024, { concepts: ['anderes'] });
    expect((await stateOf(await paperOf(2025))).aenderungen).toBeNull();
  });

  it('compares with what the last paper said, not with what is recorded about that day now', async () => {
    const measure = await county.measure({ number: 'P1', title: 'Neuer Name' });
    await county.report(measure, { asOf: '2024-05-01' });
    const last = await paperOf(2024);
    const editions = await app.get(PaperContents).editions(county.key, last);
    for (const { stand } of Object.values(editions))
      for (const one of stand?.massnahmen ?? []) one.titel = 'Alter Name';
    await freeze(last, editions);
    expect((await stateOf(await paperOf(2025))).aenderungen?.zeilen).toEqual([
      expect.objectContaining({ titel: 'Neuer Name', angaben: ['Titel'] }),
    ]);
  });

  it('counts papers in force for the same committee only', async () => {
    await county.measure({ number: 'P1' });
    const other = await county.organization('anderer', { classification: 'COMMITTEE' });
    await paperOf(2023, {}, other);
    await paperOf(2024, { state: 'WITHDRAWN' });
    await storedPaper(county, 'entwurf', { asOf: '2024-12-31' }, committee);
    expect((await stateOf(await paperOf(2025))).aenderungen).toBeNull();
  });

  it('tells the public nothing of a paper that is not public', async () => {
    await county.measure({ number: 'P1' });
    await paperOf(2023);
    await paperOf(2024, { isPublic: false });
    const paper = await paperOf(2025);
    expect((await stateOf(paper, 'PUBLIC')).aenderungen?.seit.nummer).toBe('1/2023');
    expect((await stateOf(paper, 'INTERNAL')).aenderungen?.seit.nummer).toBe('1/2024');
  });

  async function freeze(paper: Paper, editions: FrozenContent['editions']): Promise<void> {
    const dress = { template: { files: {}, partials: {} }, css: '', fonts: {}, renderer: '' };
    const content = frozenBytes({
      format: 'umsetzungsstand/vorlage/1',
      approved: null,
      editions,
      dress: dress as unknown as FrozenContent['dress'],
    });
    await app.database.write((em) =>
      em.insert(FrozenPaper, {
        id: newId(),
        paperId: paper.id,
        stage: 'RELEASED',
        content,
        sha256: checksum(content),
        frozenAt: new Date('2024-07-01T08:00:00Z'),
        frozenBy: 'KI-Management',
      }),
    );
  }
});
