import type { Role } from '../../src/auth/role.js';
import { newId } from '../../src/database/ids.js';
import { NEW_PAPER } from '../../src/papers/new-paper.js';
import { Paper } from '../../src/papers/paper.entity.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

describe.each(DATABASES)('the start page on %s', (kind) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());

  const page = async (): Promise<string> => {
    const answer = await app.request('GET', '/');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    return answer.body.replace(/\s+/g, ' ');
  };

  it('says how to load a county while there is none', async () => {
    expect(await page()).toContain('npm run cli -- seed --body warendorf');
  });

  it('shows each county with its figures, what its documents state, and its papers', async () => {
    const county = await TestCounty.create(app.database, { key: 'probe', name: 'Kreis Probe' });
    await county.concept('bericht', {
      title: 'Integrationsbericht',
      statedCounts: [
        {
          wording: 'mehr als 80',
          subject: 'konkrete Maßnahmen',
          figure: 80,
          scope: 'CONCEPT',
          note: null,
          source: null,
        },
      ],
    });
    const course = await county.measure({ title: 'Sprachkurs' });
    await county.report(course, { asOf: '2024-01-31', status: 'ONGOING' });
    await county.measure({ title: 'Begegnung' });
    await county.measure({ title: 'Interner Vermerk', isPublic: false });
    await app.database.write((em) => em.insert(Paper, paperOf(county)));

    const html = await page();
    expect(html).toContain('erfunden');
    expect(html).toContain('<strong>2</strong> erfasst');
    expect(html).toContain(
      '<li><strong>1</strong> laufend</li><li><strong>1</strong> nicht erhoben</li>',
    );
    expect(html).toContain(
      'Integrationsbericht: „mehr als 80“ konkrete Maßnahmen; hier erfasst: 0',
    );
    for (const format of ['html', 'pdf', 'docx'])
      expect(html).toContain(`href="/api/v1/bodies/probe/papers/stand-2024/rendition.${format}"`);
    expect(html).toContain('name="asOf" value="2026-01-15"');
  });

  it('offers what the role of the reader allows, and counts what the reader sees', async () => {
    const closed = await TestCounty.create(app.database, { publicSince: null, name: 'Kreis Zu' });
    await closed.measure({ number: 'Z1' });
    await closed.measure({ number: 'Z2', isPublic: false });
    const section = async (role: Role) => {
      const visitor = await app.signIn(await closed.account(role));
      const html = (await visitor.request('GET', '/')).body;
      return html.slice(html.indexOf('Kreis Zu'));
    };
    expect(await page()).not.toContain('Kreis Zu');
    const management = await section('ki_management');
    expect(management).toContain('<strong>2</strong> erfasst');
    expect(management).toContain('Umsetzungsstand erstellen');
    const administration = await section('admin');
    expect(administration).toContain('<strong>1</strong> erfasst');
    expect(administration).not.toContain('Umsetzungsstand erstellen');
    const member = await section('committee_member');
    expect(member).toContain('Vorlagen');
    expect(member).not.toMatch(/erfasst|Umsetzungsstand erstellen/);
  });

  it('shows a name as text, whatever it holds', async () => {
    await TestCounty.create(app.database, { name: '<img src=x onerror=alert(1)>' });
    expect(await page()).toContain('&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;');
  });

  it('loads nothing from anywhere else and needs no script', async () => {
    const html = (await app.request('GET', '/')).body;
    const sources = [...html.matchAll(/<(?:link|script|img)[^>]*(?:href|src)="([^"]*)"/g)];
    for (const [, source = ''] of sources) {
      expect(source).toMatch(/^\/(kern|schrift|skript|statisch)\//);
      expect((await app.request('GET', source)).statusCode).toBe(200);
    }
    expect(sources).toHaveLength(7);
    expect(html).not.toMatch(/<script(?![^>]* src=)/);
  });
});

function paperOf(county: TestCounty): Paper {
  return {
    ...NEW_PAPER,
    id: newId(),
    bodyId: county.body.id,
    key: 'stand-2024',
    reference: '012/2024',
    name: 'Stand der Umsetzung',
    template: 'berichtsvorlage',
    asOf: '2024-01-31',
    state: 'RELEASED',
  };
}
