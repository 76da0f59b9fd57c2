import { newId } from '../../src/database/ids.js';
import { MeasureField, MeasureParty } from '../../src/measures/measure-links.entity.js';
import { Measure } from '../../src/measures/measure.entity.js';
import { Revision, RevisionFacet } from '../../src/measures/revision.entity.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

describe.each(DATABASES)('revisions, on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    county = await TestCounty.create(app.database);
  });

  const revisionsOf = (measure: Measure) =>
    app.database.read.find(Revision, {
      where: { measureId: measure.id },
      order: { version: 'ASC' },
    });
  const versionOf = async (measure: Measure) =>
    (await app.database.read.findOneByOrFail(Measure, { id: measure.id })).version;
  const reviseAgain = (measure: Measure, on: string) =>
    app.database.write((em) => county.revise(em, [measure.id], 'Nachlauf', on));

  it('hold the whole measure with every name written out', async () => {
    const measure = await county.measure({
      number: 'P1',
      title: 'Sprachkurs',
      lead: await county.organization('sozialamt', { name: 'Sozialamt' }),
      fields: [await county.field('sprache', { name: 'Sprache' })],
      concepts: [await county.concept('konzept', { title: 'Integrationskonzept' })],
      parties: [await county.organization('vhs', { name: 'Volkshochschule' })],
    });
    const [first, ...others] = await revisionsOf(measure);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ version: 1, actor: 'KI-Management', reason: 'Erfassung' });
    expect(first?.document).toMatchObject({
      number: 'P1',
      title: 'Sprachkurs',
      lead: { key: 'sozialamt', name: 'Sozialamt' },
      fields: [{ key: 'sprache', name: 'Sprache' }],
      concepts: [{ key: 'konzept', name: 'Integrationskonzept', placeInText: null }],
      parties: [{ key: 'vhs', name: 'Volkshochschule', role: 'PARTNER', wording: null }],
      kim: { assessment: 'NOT_ASSESSED', modules: [] },
      isPublic: true,
      archived: false,
      officialWording: null,
    });
    expect(await versionOf(measure)).toBe(1);
  });

  it('keep what the source calls a partner that is no organization here', async () => {
    const measure = await county.measure();
    await app.database.write(async (em) => {
      const party = { id: newId(), measureId: measure.id, position: 0, organizationId: null };
      await em.insert(MeasureParty, { ...party, role: 'INVOLVED', wording: 'die Kommunen' });
      await county.revise(em, [measure.id], 'Ergänzung', '2023-02-01');
    });
    const [, second] = await revisionsOf(measure);
    expect(second?.document.parties).toEqual([
      { key: null, name: 'die Kommunen', role: 'INVOLVED', wording: 'die Kommunen' },
    ]);
  });

  it('are written only where something changed', async () => {
    const measure = await county.measure({ kimAssessment: 'RELATED' });
    expect(await reviseAgain(measure, '2023-03-01')).toBe(0);
    expect(await revisionsOf(measure)).toHaveLength(1);
  });

  it('end when the next one begins', async () => {
    const measure = await county.measure({ title: 'Alt', recordedOn: '2023-01-02' });
    await county.change(measure, { title: 'Neu' }, '2023-03-01');
    const [first, second] = await revisionsOf(measure);
    expect(first?.supersededAt).toEqual(second?.recordedAt);
    expect(second).toMatchObject({ version: 2, supersededAt: null, reason: 'Änderung' });
    expect(await versionOf(measure)).toBe(2);
  });

  it('never run backwards in time', async () => {
    const measure = await county.measure({ recordedOn: '2023-05-25' });
    await county.change(measure, { title: 'Neu' }, '2020-01-01');
    const [first, second] = await revisionsOf(measure);
    expect(second?.recordedAt).toEqual(first?.recordedAt);
  });

  it('leave nothing behind when the transaction fails', async () => {
    const measure = await county.measure({ title: 'Alt' });
    const failing = app.database.write(async (em) => {
      await em.update(Measure, measure.id, { title: 'Neu' });
      await county.revise(em, [measure.id], 'Änderung', '2023-03-01');
      throw new Error('late');
    });
    await expect(failing).rejects.toThrow('late');
    expect(await revisionsOf(measure)).toHaveLength(1);
    expect(await versionOf(measure)).toBe(1);
  });

  it('can be found by field, concept, lead and KIM assessment', async () => {
    const measure = await county.measure({
      lead: await county.organization('sozialamt'),
      fields: [await county.field('sprache'), await county.field('bildung')],
      concepts: [await county.concept('konzept')],
      kimAssessment: 'CARRIED_BY_KIM',
    });
    const [revision] = await revisionsOf(measure);
    expect(revision?.leadKey).toBe('sozialamt');
    const facets = await app.database.read.findBy(RevisionFacet, { revisionId: revision?.id });
    expect(facets.map(({ facet, value }) => `${facet} ${value}`).sort()).toEqual([
      'CONCEPT konzept',
      'FIELD bildung',
      'FIELD sprache',
      'KIM CARRIED_BY_KIM',
      'KI_ROLE NOT_ASSESSED',
      'LEAD sozialamt',
    ]);
  });

  it('of thousands of measures take seconds', async () => {
    const field = await county.field('sprache');
    const template = await county.measure();
    const measures = Array.from({ length: 2_000 }, (_, index) =>
      Object.assign(new Measure(), template, { id: newId(), number: `M${index}` }),
    );
    await app.database.write(async (em) => {
      for (let start = 0; start < measures.length; start += 500) {
        const some = measures.slice(start, start + 500);
        await em.insert(Measure, some);
        await em.insert(
          MeasureField,
          some.map(({ id }) => ({ measureId: id, fieldOfActionId: field.id })),
        );
      }
    });
    const started = performance.now();
    const ids = measures.map(({ id }) => id);
    const written = await app.database.write((em) => county.revise(em, ids, 'Datenübernahme'));
    expect(written).toBe(2_000);
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
