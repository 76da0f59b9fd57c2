import { paper, renderingWith, type TestRendering } from '../support/papers.js';

const TABLE = `<main><h1>Titel</h1><table><caption>Zeilen</caption>
{{#each zeilen}}<tr><th scope="row">{{this}}</th></tr>{{/each}}</table></main>`;

/** None of these gets as far as the browser or into memory more than once. */
describe('a paper that is too large', () => {
  let test: TestRendering;

  beforeAll(async () => {
    test = await renderingWith({ tabelle: TABLE }, { BROWSER_PATH: '/nowhere/chromium' });
  });
  afterAll(() => test.close());

  it('in rows is told how many there may be', async () => {
    const rows = { zeilen: Array.from({ length: 20_000 }, (_, index) => index) };
    await expect(
      test.rendering.html(test.rendering.dress('tabelle'), paper(rows)),
    ).rejects.toMatchObject({
      code: 'PAPER_TOO_LARGE',
      message:
        'Die Tabellen des Papiers hätten zusammen 20.000 Zeilen, erlaubt sind 5.000. Bitte wählen Sie weniger Maßnahmen aus.',
    });
  });

  it.each(['pdf', 'docx'] as const)(
    'in bytes is told how many there may be: %s',
    async (format) => {
      const html = `<!doctype html><title>x</title><p>${'ä'.repeat(30_000_000)}</p>`;
      await expect(test.rendering[format](html)).rejects.toMatchObject({
        code: 'PAPER_TOO_LARGE',
        status: 422,
        message:
          'Das Papier wäre 61 MB groß, erlaubt sind 12 MB. Bitte wählen Sie weniger Maßnahmen aus.',
      });
    },
  );
});
