import { PDFString } from '@cantoo/pdf-lib';
import { paper, renderingWith, type TestRendering } from '../support/papers.js';
import { pdfProblems } from '../support/pdf-problems.js';
import { OpenPdf } from './broken-pdf.js';

const SOURCE = `<header><h1>Titel</h1></header><main><h2 id="eins">Eins</h2>
<p>Siehe <a href="https://www.example.org/">Netz</a>.</p><p>Zweiter Absatz.</p>
<ul><li>Punkt</li></ul>{{diagramm 'balken' titel='Bild' werte=werte}}
<table><caption>Zahlen</caption><thead><tr><th scope="col">Ort</th><th scope="col">Zahl</th></tr></thead>
<tbody><tr><th scope="row">Ahlen</th><td>3</td></tr></tbody></table></main>`;

type Break = (open: OpenPdf) => void;

/** What the check of papers has to find, each with a file that has just that. */
const BROKEN: Readonly<Record<string, Break>> = {
  'page 1: painted, but neither in a tag nor an artifact': (it) => it.paint('0 0 9 9 re f'),
  'page 1: a tag and an artifact inside each other': (it) =>
    it.paint('/Artifact BMC /P <</MCID 900>> BDC EMC EMC'),
  'page 1: a mark without end': (it) => it.paint('/Artifact BMC'),
  '1/900 belongs to no tag': (it) => it.paint('/P <</MCID 900>> BDC EMC'),
  '1/901 is not painted': (it) =>
    it
      .kids(it.tag('P'))
      .push(it.file.context.obj({ Type: 'MCR', Pg: it.file.getPage(0).ref, MCID: 901 })),
  '0/901 lies on no page': (it) => it.kids(it.tag('P')).push(it.file.context.obj(901)),
  'is read twice': (it) => it.kids(it.tag('TH')).push(it.kids(it.tag('TH')).get(0)),
  '1/\\d+ has another parent': ({ marks, file }) => {
    for (let at = 0; at < marks.size(); at += 1) marks.set(at, file.getPage(0).ref);
  },
  '2 headings of the first level': (it) => it.set(it.tag('H2'), 'S', 'H1'),
  '0 headings of the first level': (it) => it.set(it.tag('H1'), 'S', 'P'),
  'a level of headings is skipped': (it) => it.set(it.tag('H2'), 'S', 'H3'),
  'heads nothing': (it) => it.delete(it.tag('TH'), 'A'),
  'Figure \\d+ 0 R has no words': (it) => it.delete(it.tag('Figure'), 'Alt'),
  'Anders \\d+ 0 R is no tag of PDF': (it) => it.set(it.tag('P'), 'S', 'Anders'),
  'TD \\d+ 0 R stands in the wrong place': (it) => it.set(it.tag('P'), 'S', 'TD'),
  'P \\d+ 0 R holds something beside its body': (it) => it.set(it.tag('LBody'), 'S', 'P'),
  'without words': (it) => it.delete(it.link, 'Contents'),
  'in no tag': (it) => it.set(it.tag('Link'), 'K', []),
  'language: de became language: $': (it) => it.delete(it.catalog, 'Lang'),
  'title: Vorlage 001/2031 became title: Anders': (it) => it.file.setTitle('Anders'),
  'the window shows the name of the file': (it) => it.delete(it.catalog, 'ViewerPreferences'),
  'bookmarks that are not the headings': (it) => it.delete(it.catalog, 'Outlines'),
  'there is /JavaScript': (it) => it.set(it.catalog, 'Extra', { S: 'JavaScript', JS: 'a' }),
  'there is /OpenAction': (it) => it.set(it.catalog, 'OpenAction', { S: 'GoTo' }),
  'there is /GoToR': (it) => it.set(it.link, 'A', { S: 'GoToR', F: 'x.pdf' }),
  'there is /EmbeddedFiles': (it) => it.set(it.catalog, 'Names', { EmbeddedFiles: {} }),
  'a link to https://other.example/': (it) =>
    it.set(it.link, 'A', { S: 'URI', URI: PDFString.of('https://other.example/') }),
  'another order than in the HTML': (it) => it.turnAround(it.tag('H2')),
  'no metadata': (it) => it.delete(it.catalog, 'Metadata'),
  'no colours': (it) => it.delete(it.catalog, 'OutputIntents'),
  'not marked as tagged': (it) => it.set(it.catalog, 'MarkInfo', { Marked: false }),
  'the keyboard takes an order of its own': (it) => it.delete(it.page, 'Tabs'),
};

describe('the check of papers', () => {
  let test: TestRendering;
  let html: string;
  let pdf: Buffer;

  beforeAll(async () => {
    test = await renderingWith({ klein: SOURCE });
    const content = paper({ werte: [{ bezeichnung: 'laufend', wert: 3 }] });
    html = await test.rendering.html(test.rendering.dress('klein'), content);
    pdf = await test.rendering.pdf(html);
  }, 60_000);
  afterAll(() => test.close());

  it('has nothing against a good one, even when it was taken apart', async () => {
    expect(await pdfProblems(await OpenPdf.changed(pdf, () => undefined), html)).toEqual([]);
  });

  it.each(Object.entries(BROKEN))('finds: %s', async (problem, breakIt) => {
    const broken = await OpenPdf.changed(pdf, breakIt);
    expect(await pdfProblems(broken, html)).toContainEqual(
      expect.stringMatching(new RegExp(problem)),
    );
  });
});
