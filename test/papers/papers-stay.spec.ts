import { Concept } from '../../src/concepts/concept.entity.js';
import { Measure } from '../../src/measures/measure.entity.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { Person } from '../../src/organizations/person.entity.js';
import { FrozenPaper } from '../../src/papers/frozen-paper.entity.js';
import { PaperSection } from '../../src/papers/paper-section.entity.js';
import { Paper } from '../../src/papers/paper.entity.js';
import { Seed } from '../../src/seed/seed.service.js';
import { DATABASES, type TestApp } from '../support/databases.js';
import { startWithCounties } from './counties.js';

const PAPER = '/api/v1/bodies/warendorf/papers/umsetzungsstand-2023';

describe.each(DATABASES)('a released paper on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startWithCounties(kind);
  });
  afterAll(() => app.stop());

  const rendition = (format: string) => app.request('GET', `${PAPER}/rendition.${format}`);

  it('stays the same after every name in the database was changed', async () => {
    const before = await Promise.all(['html', 'docx'].map(rendition));
    await app.database.write(async (em) => {
      const name = 'Umbenannt';
      await em.updateAll(Organization, { name });
      await em.updateAll(Person, { familyName: name });
      await em.updateAll(Concept, { title: name });
      await em.updateAll(Measure, { title: name });
      await em.updateAll(PaperSection, { heading: name, blocks: [] });
      await em.updateAll(Paper, { name, proposedResolution: name });
    });
    const after = await Promise.all(['html', 'docx'].map(rendition));
    for (const [index, answer] of after.entries()) {
      expect(answer.statusCode).toBe(200);
      expect(answer.bytes.equals(before[index]?.bytes ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it('stays the same when its county is loaded anew', async () => {
    const frozen = () => app.database.read.find(FrozenPaper, { order: { id: 'ASC' } });
    const before = await frozen();
    await app.get(Seed).load('warendorf');
    expect(await frozen()).toEqual(before);
    // Of the paper of Unna only the course is kept.
    expect(before.map(({ stage }) => stage)).toEqual(['RELEASED']);
  });

  it('is left alone by its files once somebody has gone on with it in the program', async () => {
    const key = 'umsetzungsstand-2023';
    await app.database.write((em) => em.update(Paper, { key }, { version: 2, state: 'WITHDRAWN' }));
    await app.get(Seed).load('warendorf');
    expect(await app.database.read.findOneByOrFail(Paper, { key })).toMatchObject({
      state: 'WITHDRAWN',
    });
  });
});
