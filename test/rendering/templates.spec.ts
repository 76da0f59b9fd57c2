import type { Rendering } from '../../src/rendering/rendering.service.js';
import { readHtml } from '../support/html.js';
import { paper, renderingWith, type TestRendering } from '../support/papers.js';

const TEMPLATES = {
  einfach: '<main><h1>{{vorlage.betreff}}</h1><p>{{vorlage.text}}</p></main>',
  verboten: '<main><h1>Titel</h1><marquee>{{vorlage.text}}</marquee><p>a</p>Text</main>',
  diagramm: "<main><h1>Bild</h1>{{diagramm 'balken' titel='Stand' werte=werte}}</main>",
  handgemalt: '<main><h1>Bild</h1><figure><svg><path d="M0 0"/></svg></figure></main>',
};

const VORLAGE = { betreff: 'Umsetzungsstand', text: 'Sprachhelferprojekt & <b>mehr</b>' };

describe('a template becomes HTML', () => {
  let test: TestRendering;
  let rendering: Rendering;

  beforeAll(async () => {
    test = await renderingWith(TEMPLATES);
    rendering = test.rendering;
  });
  afterAll(() => test.close());

  it('as one document that says what it is and needs nothing from outside', async () => {
    const html = await rendering.html(rendering.dress('einfach'), paper({ vorlage: VORLAGE }));
    expect(readHtml(html)).toMatchObject({
      title: 'Vorlage 001/2031',
      language: 'de',
      headings: [{ level: 1, text: 'Umsetzungsstand' }],
      paragraphs: ['Sprachhelferprojekt & <b>mehr</b>'],
    });
    expect(html).toContain('<meta name="author" content="Musterkreis">');
    expect(html).toContain('<meta name="dcterms.date" content="2031-05-25">');
    expect(html.match(/(src|href|url)[=(]["']?(?!data:)[^\s"')]*/g)).toBeNull();
  });

  it('cannot be broken out of by what stands in the page header', async () => {
    const content = paper({ vorlage: VORLAGE });
    content.dokument.kopfzeile = 'A"} </style><script>x</script> \\';
    const html = await rendering.html(rendering.dress('einfach'), content);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toContain('<script');
  });

  it('is the same text every time, charts included, whatever was drawn before', async () => {
    const chart = (program: Rendering, wert: number): Promise<string> =>
      program.html(
        program.dress('diagramm'),
        paper({ werte: [{ bezeichnung: 'in Umsetzung', wert }] }),
      );
    const first = await chart(rendering, 3);
    expect(await chart(rendering, 3)).toBe(first);
    const another = await renderingWith(TEMPLATES);
    try {
      expect(await chart(another.rendering, 4)).not.toBe(first);
      expect(await chart(another.rendering, 3)).toBe(first);
    } finally {
      await another.close();
    }
  });

  it.each([
    ['gibt-es-nicht', 'Das Vorlagenmuster „gibt-es-nicht“ gibt es nicht.'],
    ['../../etc', 'Das Vorlagenmuster „../../etc“ gibt es nicht.'],
    ['einfach', 'Vorlagenmuster „einfach/vorlage.hbs“, Zeile 1: Die Angabe „betreff“ gibt es'],
    ['handgemalt', '<path> gehört nicht zum Wortschatz'],
  ])('unless the template is wrong: %s', async (template, sentence) => {
    const refused = (async () => rendering.html(rendering.dress(template), paper()))();
    await expect(refused).rejects.toMatchObject({ code: 'TEMPLATE_INVALID' });
    await expect(refused).rejects.toThrow(sentence);
  });

  it('unless it leaves the vocabulary; then every place is named', async () => {
    const refused = rendering.html(rendering.dress('verboten'), paper({ vorlage: VORLAGE }));
    await expect(refused).rejects.toMatchObject({ code: 'TEMPLATE_INVALID' });
    await expect(refused).rejects.toThrow(
      'Vorlagenmuster „verboten“: <marquee> gehört nicht zum Wortschatz der Vorlagen. ' +
        'Der Text „Text“ darf nicht in <main> stehen.',
    );
  });
});
