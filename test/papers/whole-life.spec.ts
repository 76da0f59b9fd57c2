import { Concept } from '../../src/concepts/concept.entity.js';
import { FieldOfAction } from '../../src/concepts/field-of-action.entity.js';
import { Measure } from '../../src/measures/measure.entity.js';
import { Body } from '../../src/organizations/body.entity.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { Person } from '../../src/organizations/person.entity.js';
import { FrozenPapers } from '../../src/papers/frozen-papers.js';
import { PaperSection } from '../../src/papers/paper-section.entity.js';
import { PaperVerifyCommand } from '../../src/papers/paper-verify.command.js';
import { Paper } from '../../src/papers/paper.entity.js';
import { RenditionRunner } from '../../src/papers/rendition-runner.js';
import { Renditions } from '../../src/papers/renditions.js';
import { Seed } from '../../src/seed/seed.service.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { linesOf } from '../support/lines.js';
import { closeBrowser, surf, type Surfer } from '../support/surfing.js';
import { created, type Receipt } from './paper-desk.js';

const LONG = 300_000;
const PAPERS = '/api/v1/bodies/warendorf/papers';
const WHY = 'Die Angaben folgen im Herbst.';

/** What a committee was told must be what it reads in three years. */
describe('papers from their first draft to the archive', () => {
  let app: TestApp;
  let county: TestCounty;
  beforeAll(async () => {
    app = await startTestApp('SQLite');
    app.clock.set('2026-02-02T09:00:00Z');
    await app.get(Seed).load('warendorf');
    county = await TestCounty.loaded(app.database, 'warendorf');
  });
  afterAll(async () => {
    await closeBrowser();
    await app.stop();
  });

  const press = (surfer: Surfer, name: string) =>
    surfer.page.getByRole('button', { name, exact: true }).press('Enter');
  const follow = (surfer: Surfer, name: string) =>
    surfer.page.getByRole('link', { name, exact: true }).first().press('Enter');
  const told = (surfer: Surfer, text: string) => surfer.page.getByText(text).waitFor();

  it(
    'go their whole way, over the API',
    async () => {
      const [management, colleague] = [
        await app.signIn(await county.account('ki_management')),
        await app.signIn(await county.account('ki_management')),
      ];
      const step = async (who: typeof management, paper: Receipt, name: string, payload: object) =>
        created(
          await who.request('POST', `${PAPERS}/${paper.key}/${name}`, {
            payload,
            headers: { 'if-match': `"${paper.version}"` },
          }),
        );
      const loaded = (await management.request('GET', `${PAPERS}/066%2F2023`)).json<Receipt>();
      const tabled = await step(management, loaded, 'consultations/1/result', { result: 'NOTED' });
      const correction = 'Die Zahl der Plätze war falsch angegeben.';
      const draft = await step(management, tabled, 'revisions', { correction });
      const approved = await step(management, draft, 'approval', { despiteGaps: WHY });
      const revision = await step(colleague, approved, 'release', {});
      expect(revision.reference).toBe('066/2023/1');

      const answer = await management.request('POST', PAPERS, {
        payload: {
          name: 'Umsetzungsstand 2026, über die Schnittstelle',
          template: 'berichtsvorlage',
          asOf: '2026-02-01',
          basedOn: '066/2023',
        },
      });
      const mine = await step(management, created(answer), 'approval', { despiteGaps: WHY });
      await step(colleague, mine, 'release', { number: '017/2026' });
    },
    LONG,
  );

  it(
    'go their whole way, in the browser',
    async () => {
      const office = await app.database.read.findOneByOrFail(Organization, {
        bodyId: county.body.id,
        classification: 'ADMINISTRATIVE_UNIT',
      });
      const management = await surf(app, await county.account('ki_management'));
      await management.open('/vorlagen/neu/anlegen?stichtag=2026-02-01');
      await management.page.getByLabel('Betreff').fill('Umsetzungsstand 2026');
      await press(management, 'Entwurf anlegen');
      await follow(management, 'Mitzeichnung anfordern');
      await management.page.getByLabel(office.name, { exact: true }).check();
      await press(management, 'Mitzeichnung anfordern');
      await told(management, 'Die Stellen sind um Mitzeichnung gebeten.');
      const path = new URL(management.page.url()).pathname;

      const head = await surf(app, await county.account('department_head', { units: [office] }));
      await head.open(path.replace('bearbeiten', 'mitzeichnung'));
      await head.page.getByRole('radio', { name: /^Mitzeichnen/ }).check();
      await press(head, 'Absenden');
      await told(head, 'Sie haben die Vorlage mitgezeichnet.');

      await management.open(path);
      await follow(management, 'Genehmigen');
      await management.page.getByLabel('Warum Sie trotzdem genehmigen').fill(WHY);
      await press(management, 'Genehmigen');
      await follow(management, 'Freigeben');
      await management.page.getByLabel('Nummer').fill('018/2026');
      await press(management, 'Freigeben');
      await told(management, 'hat die Nummer 018/2026');
      await follow(management, 'Ergebnis der Beratung eintragen');
      await management.page.getByLabel('Ergebnis', { exact: true }).selectOption('NOTED');
      await press(management, 'Ergebnis der Beratung eintragen');
      await told(management, 'Das Ergebnis ist eingetragen.');
      for (const surfer of [management, head]) {
        expect(surfer.incidents).toEqual([]);
        await surfer.close();
      }
    },
    LONG,
  );

  it(
    'are the same to the byte in another year, after every name was changed',
    async () => {
      // Loaded as released: nobody has ordered its documents yet.
      const reference = '066/2023';
      const paper = await app.database.read.findOneByOrFail(Paper, { reference });
      const frozen = await app.get(FrozenPapers).of(paper);
      await app.database.write((em) => app.get(Renditions).orderAll(em, frozen.id));
      await app.get(RenditionRunner).idle();

      app.clock.set('2029-07-01T22:30:00Z');
      const name = 'Umbenannt';
      await app.database.write(async (em) => {
        await em.updateAll(Organization, { name });
        await em.updateAll(Person, { givenName: name, familyName: name });
        await em.updateAll(Concept, { title: name });
        await em.updateAll(FieldOfAction, { name });
        await em.updateAll(Measure, { title: name });
        await em.updateAll(PaperSection, { heading: name, blocks: [] });
        await em.updateAll(Paper, { name, proposedResolution: name });
        await em.updateAll(Body, { name, shortName: name });
      });
      for (const number of [reference, '066/2023/1', '017/2026', '018/2026']) {
        const lines = await linesOf(
          app.get(PaperVerifyCommand).run({ body: 'warendorf', paper: number }),
        );
        expect([number, ...lines.slice(1)]).toEqual([
          number,
          ...['PDF, öffentlich', 'DOCX, öffentlich', 'PDF, intern', 'DOCX, intern'].map(
            (document) => `${document}: unverändert, Byte für Byte gleich.`,
          ),
        ]);
      }
    },
    LONG,
  );
});
