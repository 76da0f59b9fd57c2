import { PaperTemplates } from '../../src/papers/paper-templates.js';
import { Paper } from '../../src/papers/paper.entity.js';
import { Rendering } from '../../src/rendering/rendering.service.js';
import { created, type Receipt } from '../papers/paper-desk.js';
import { plainPdf } from '../rendering/attached-pdfs.js';
import type { TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { paper } from '../support/papers.js';

/** What is drafted, as KI management does it. */
export interface Draft {
  /** Key of the county. */
  county: string;
  asOf: string;
  /** Behind it, beside a file for the house alone: one that can be read aloud, or one that cannot. */
  attached?: 'accessible' | 'labelled';
}

const ATTACHMENT = `<header><h1>Kennzahlen</h1></header><main><h2>Einsätze</h2><p>Siehe <a href="https://www.example.org/">Netz</a>.</p>
<table><caption>Einsätze</caption><thead><tr><th scope="col">Ort</th><th scope="col">Zahl</th></tr></thead>
<tbody><tr><th scope="row">Ahausen</th><td>3</td></tr></tbody></table></main>`;

export async function drafted(app: TestApp, { county, asOf, attached }: Draft): Promise<Paper> {
  const { database } = app;
  const home = await TestCounty.loaded(database, county);
  const manager = await app.signIn(await home.account('ki_management'));
  const path = `/api/v1/bodies/${county}/papers`;
  const payload = { name: 'Bericht', template: 'berichtsvorlage-umsetzungsstand', asOf };
  let receipt = created(await manager.request('POST', path, { payload }));
  const attach = async (query: string, file: Buffer): Promise<Receipt> => {
    const { key, version } = receipt;
    const headers = { 'if-match': `"${version}"`, 'content-type': 'application/pdf' };
    const address = `${path}/${key}/attachments?${query}`;
    return created(await manager.request('POST', address, { payload: file, headers }));
  };
  if (attached) {
    const good = await accessiblePdf(app);
    receipt = await attach('title=Kennzahlen', attached === 'labelled' ? await plainPdf() : good);
    receipt = await attach('title=Vermerk&edition=INTERNAL', good);
    receipt = await attach('title=Karte&manner=LISTED', good);
  }
  return database.read.findOneByOrFail(Paper, { bodyId: home.body.id, key: receipt.key });
}

async function accessiblePdf(app: TestApp): Promise<Buffer> {
  const rendering = app.get(Rendering);
  const dress = app.get(PaperTemplates).dressed('berichtsvorlage', 'anlage', ATTACHMENT);
  return rendering.pdf(await rendering.html(dress, paper()));
}
