import { callBy } from '../../src/auth/call.js';
import { NOBODY } from '../../src/auth/actor.js';
import { newId } from '../../src/database/ids.js';
import { RenditionJob } from '../../src/papers/rendition-job.entity.js';
import { RenditionJobs } from '../../src/papers/rendition-jobs.js';
import { RenditionRunner } from '../../src/papers/rendition-runner.js';
import { startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { PHONE, surfing } from '../support/surfing.js';

describe('orders for documents', () => {
  const surf = surfing();
  let app: TestApp;
  let county: TestCounty;
  beforeAll(async () => {
    app = await startTestApp('SQLite');
    county = await TestCounty.create(app.database);
  });
  afterAll(() => app.stop());

  it('that were given up are seen by the administration with the reason, and tried again', async () => {
    const person = callBy({ ...NOBODY, userId: newId(), function: 'KI-Management' });
    const id = await app
      .get(RenditionJobs)
      .orderDraft(
        person,
        { bodyId: county.body.id, title: 'Word-Datei zur Probe', format: 'docx' },
        { county: county.key, template: 'gibt-es-nicht', asOf: '2026-01-01', filter: {} },
      );
    await app.get(RenditionRunner).idle();

    const surfer = await surf(app, await county.account('admin'), { viewport: PHONE });
    const { page } = surfer;
    await surfer.open('/verwaltung');
    await page.getByRole('link', { name: 'Aufträge für Dokumente' }).press('Enter');
    const failed = page.getByRole('region', { name: 'Nicht gelungen (1)' });
    expect(await failed.innerText()).toContain(
      'Grund: Das Vorlagenmuster „gibt-es-nicht“ gibt es nicht.',
    );
    expect(await failed.innerText()).toContain('Ein Versuch');
    expect(await surfer.flaws()).toEqual([]);
    await page
      .getByRole('button', { name: 'Noch einmal versuchen: Word-Datei zur Probe' })
      .press('Enter');
    await page.getByText('Wird noch einmal versucht: Word-Datei zur Probe.').waitFor();
    await app.get(RenditionRunner).idle();
    const job = await app.database.read.findOneByOrFail(RenditionJob, { id });
    expect(job).toMatchObject({ phase: 'FAILED', attempts: 1 });
  });
});
