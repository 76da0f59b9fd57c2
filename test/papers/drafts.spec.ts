import { Body } from '../../src/organizations/body.entity.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { created, PaperDesk } from './paper-desk.js';

interface Problem {
  problems: { field: string; message: string }[];
}

const FRAME = {
  paperType: 'DECISION_PAPER',
  isPublic: true,
  involvedOrganizations: ['ausschuss', 'jugendamt'],
  fileReference: '51-10.4',
  legalBasis: '§ 7 TIntG NRW',
  previousTreatment: [{ committee: 'Ausschuss', date: 'Mai 2023', reference: '066/2023' }],
  impacts: [{ kind: 'CLIMATE', verdict: 'keine' }],
  attachments: ['Maßnahmenübersicht'],
  sections: [
    {
      key: 'einleitung',
      kind: 'INTRODUCTION',
      heading: 'Einleitung',
      blocks: [
        { kind: 'PARAGRAPH', texts: ['Worum es geht.'] },
        { kind: 'LIST', texts: ['eins', 'zwei'] },
      ],
    },
    {
      key: 'vermerk',
      edition: 'INTERNAL',
      heading: 'Vermerk',
      blocks: [{ kind: 'PARAGRAPH', texts: ['Nur für die Verwaltung.'] }],
    },
  ],
};

describe.each(DATABASES)('drafts of papers on %s', (kind) => {
  let app: TestApp;
  let desk: PaperDesk;
  beforeAll(async () => {
    app = await startTestApp(kind);
    desk = await PaperDesk.open(app);
  });
  afterAll(() => app.stop());

  const problems = async (facts: object) => {
    const payload = {
      name: 'Falsch',
      template: 'berichtsvorlage',
      asOf: '2026-01-01',
      ...facts,
    };
    const answer = await desk.management.request('POST', desk.path(), { payload });
    expect(answer.statusCode).toBe(422);
    return answer.json<Problem>().problems.map(({ field }) => field);
  };

  it('keep everything that is said of a paper', async () => {
    const { key } = await desk.draft(FRAME);
    const answer = await desk.management.request('GET', desk.path(key));
    expect(answer.json()).toMatchObject({
      paperType: { code: 'DECISION_PAPER' },
      underDirectionOf: { key: 'jugendamt' },
      involvedOrganizations: [{ key: 'ausschuss' }, { key: 'jugendamt' }],
      fileReference: '51-10.4',
      legalBasis: '§ 7 TIntG NRW',
      previousTreatment: [{ ...FRAME.previousTreatment[0], agendaNumber: null }],
      impacts: [{ kind: { code: 'CLIMATE' }, verdict: 'keine', text: null }],
      attachments: ['Maßnahmenübersicht'],
      sections: [{ blocks: FRAME.sections[0]?.blocks }, { edition: { code: 'INTERNAL' } }],
      consultations: [{ number: 1 }, { number: 2, organization: { key: 'ausschuss' } }],
      version: 1,
    });
    const description = await ApiDescription.of(app);
    expect(description.deviations('/api/v1/bodies/{body}/papers/{paper}', answer.json())).toEqual(
      [],
    );
  });

  it('show what is internal to nobody outside, also when they are released', async () => {
    const { key } = await desk.released({ ...FRAME, name: 'Mit Vermerk' });
    for (const reader of [app, desk.member, desk.head])
      expect((await reader.request('GET', desk.path(key))).body).not.toContain('Nur für die');
    expect((await desk.auditor.request('GET', desk.path(key))).body).toContain('Nur für die');
  });

  it('hand out what is internal to nobody outside, also of a paper that is not public', async () => {
    const { key } = await desk.released({ ...FRAME, name: 'Vertraulich', isPublic: false });
    const path = desk.path(key, 'rendition.html');
    expect((await app.request('GET', path)).statusCode).toBe(404);
    for (const reader of [desk.member, desk.head]) {
      const answer = await reader.request('GET', path);
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('Worum es geht.');
      expect(answer.body).not.toContain('Nur für die');
      expect((await reader.request('GET', `${path}?edition=INTERNAL`)).statusCode).toBe(403);
    }
    expect((await desk.auditor.request('GET', path)).body).toContain('Nur für die');
  });

  it('change only where something is said, and not where it is taken back', async () => {
    const draft = await desk.draft({ ...FRAME, name: 'Wird geändert' });
    const answer = await desk.management.request('PATCH', desk.path(draft.key), {
      payload: { fileReference: null, sections: [] },
      headers: { 'if-match': '"1"' },
    });
    expect(answer.statusCode).toBe(200);
    expect((await desk.management.request('GET', desk.path(draft.key))).json()).toMatchObject({
      fileReference: null,
      legalBasis: '§ 7 TIntG NRW',
      sections: [],
      consultations: [{}, {}],
    });
    const approved = created(
      await desk.step(desk.management, { key: draft.key, version: 2 }, 'approval'),
    );
    const late = await desk.management.request('PATCH', desk.path(draft.key), {
      payload: { name: 'Zu spät' },
      headers: { 'if-match': `"${approved.version}"` },
    });
    expect(late.statusCode).toBe(409);
  });

  it('name everything that is not there or does not fit', async () => {
    expect(
      await problems({
        concepts: ['keines'],
        underDirectionOf: 'niemand',
        mandate: 'nie',
        consultations: [{ kind: 'COUNCIL' }, { kind: 'COUNCIL', organization: 'rat' }],
        impacts: [{ kind: 'STAFF' }, { kind: 'STAFF' }],
      }),
    ).toEqual([
      'concepts.0',
      'underDirectionOf',
      'mandate',
      'consultations.0.organization',
      'consultations.1.organization',
      'impacts.1.kind',
    ]);
    const section = { key: 'a', heading: 'A', blocks: [{ kind: 'PARAGRAPH', texts: ['x', 'y'] }] };
    expect(
      await problems({ sections: [section, { ...section, kind: 'FIELD', blocks: [] }] }),
    ).toEqual(['sections.0.blocks.0.texts', 'sections.1.key', 'sections.1.fieldOfAction']);
    expect(await problems({ template: 'keines' })).toEqual(['template']);
    expect(await problems({ filter: { status: 'RED' } })).toEqual(['filter.status']);
    expect(await problems({ state: 'RELEASED' })).toEqual(['state']);
  });

  it('take over from an earlier paper what holds for the next one, too', async () => {
    const filter = { status: 'ONGOING' };
    const earlier = await desk.released({ ...FRAME, name: 'Die vorige', filter });
    const { key } = created(
      await desk.management.request('POST', desk.path(), {
        payload: {
          name: 'Die nächste',
          template: 'berichtsvorlage',
          asOf: '2026-01-01',
          basedOn: earlier.reference,
          legalBasis: 'Eine andere.',
        },
      }),
    );
    const [before, after] = await Promise.all(
      [earlier.key, key].map(async (paper) =>
        (await desk.management.request('GET', desk.path(paper))).json<Record<string, unknown>>(),
      ),
    );
    const same = [
      'paperType',
      'concepts',
      'filter',
      'involvedOrganizations',
      'fileReference',
      'proposedResolution',
      'impacts',
      'sections',
    ];
    for (const fact of same) expect([fact, after?.[fact]]).toEqual([fact, before?.[fact]]);
    expect(after).toMatchObject({
      name: 'Die nächste',
      reference: null,
      legalBasis: 'Eine andere.',
      attachments: [],
      consultations: [{}, { organization: { key: 'ausschuss' }, date: null, result: null }],
      previousTreatment: [
        { committee: 'Name von ausschuss', date: '2026-03-01', reference: earlier.reference },
      ],
    });
    expect(await problems({ basedOn: 'gibt-es-nicht' })).toEqual(['basedOn']);
  });

  it('print bodies outside the council in their Beratungsfolge, and nothing of the administration', async () => {
    const { key } = await desk.draft({
      consultations: [
        { kind: 'INTERNAL', label: 'Dezernentenkonferenz', date: '2026-01-20' },
        {
          kind: 'EXTERNAL',
          label: 'Liga der Wohlfahrtsverbände',
          date: 'Februar 2026',
          step: 'Anhörung',
        },
        { kind: 'COUNCIL', organization: 'ausschuss', date: '2026-03-01', role: 'INFORMATION' },
      ],
    });
    const { body } = await desk.management.request('GET', desk.path(key, 'rendition.html'));
    const text = body.replaceAll('\u00ad', '');
    expect(text).toMatch(/Liga der Wohlfahrtsverbände[^]*Anhörung[^]*Februar 2026/);
    expect(text).toContain('Name von ausschuss');
    expect(text).not.toContain('Dezernentenkonferenz');
  });

  it('begin with the parts papers of the county usually have; those that stay empty are not printed', async () => {
    const paperSections = [
      { kind: 'TEXT' as const, heading: 'Sachverhalt' },
      { kind: 'OUTLOOK' as const, heading: 'Wie es weitergeht' },
    ];
    await app.database.write((em) => em.update(Body, desk.county.body.id, { paperSections }));
    const { key } = await desk.draft({ name: 'Mit Abschnitten' });
    const answer = await desk.management.request('GET', desk.path(key));
    expect(answer.json()).toMatchObject({
      sections: [
        { heading: 'Sachverhalt', kind: { code: 'TEXT' }, blocks: [] },
        { heading: 'Wie es weitergeht', kind: { code: 'OUTLOOK' }, blocks: [] },
      ],
    });
    const html = await desk.management.request('GET', desk.path(key, 'rendition.html'));
    expect(html.statusCode).toBe(200);
    expect(html.body).not.toContain('Sachverhalt');
    await app.database.write((em) => em.update(Body, desk.county.body.id, { paperSections: [] }));
  });

  it('tell only the effects the county has switched on', async () => {
    await app.database.write((em) =>
      em.update(Body, desk.county.body.id, { paperImpacts: ['FINANCIAL'] }),
    );
    expect(await problems({ impacts: [{ kind: 'CLIMATE' }] })).toEqual(['impacts.0.kind']);
  });
});
