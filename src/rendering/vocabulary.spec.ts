import { parseFragment } from 'parse5';
import { refuseMoreRows, vocabularyProblems } from './vocabulary.js';

const problemsOf = (body: string): string[] =>
  vocabularyProblems(parseFragment(`<main><h1>Titel</h1>${body}</main>`));

describe('the vocabulary of papers', () => {
  it('accepts headings, text, lists, tables and figures', () => {
    expect(
      problemsOf(`
        <h2 id="lage">Lage</h2><p class="hinweis">Text <a href="#lage">oben</a><sup>1</sup></p>
        <blockquote><p>Zitat</p></blockquote>
        <ul><li>eins<ol><li>darunter</li></ol></li></ul>
        <table><caption>Zahlen</caption><colgroup><col style="width: 30%"><col></colgroup>
          <thead><tr><th scope="col">Ort</th><th scope="col" class="zahl">Zahl</th></tr></thead>
          <tbody><tr><th scope="row" rowspan="2">Ahlen</th><td><p>1</p></td></tr></tbody></table>
        <figure role="group"><svg data-diagramm="0"></svg><figcaption>Bild</figcaption></figure>
        <section class="anlage quer"><h2>Anlage</h2></section>`),
    ).toEqual([]);
  });

  it.each([
    ['<script>x</script>', '<script> gehört nicht zum Wortschatz der Vorlagen.'],
    ['<iframe></iframe>', '<iframe> gehört nicht zum Wortschatz der Vorlagen.'],
    ['<dl></dl>', '<dl> gehört nicht zum Wortschatz der Vorlagen.'],
    ['<p><img src="https://x.example/a.png"></p>', '<img> gehört nicht zum Wortschatz'],
    ['<p onclick="x()">Text</p>', '<p> darf onclick="x()" nicht tragen.'],
    ['<p style="color: red">Text</p>', '<p> darf style="color: red" nicht tragen.'],
    ['<p constructor="x">Text</p>', '<p> darf constructor="x" nicht tragen.'],
    ['<constructor>x</constructor>', '<constructor> gehört nicht zum Wortschatz der Vorlagen.'],
    ['<p><a href="javascript:x()">weiter</a></p>', 'href="javascript:x()" ist bei <a> kein'],
    ['<p><a href="file:///etc/passwd">weiter</a></p>', 'href="file:///etc/passwd" ist bei <a>'],
    ['<p><a href="#fehlt">weiter</a></p>', 'Der Verweis #fehlt führt ins Leere.'],
    ['<p id="a">x</p><p id="a">y</p>', 'Die Sprungmarke id="a" gibt es zweimal.'],
    ['Freier Text', 'Der Text „Freier Text“ darf nicht in <main> stehen.'],
    ['<ul><p>Absatz</p></ul>', '<p> darf nicht in <ul> stehen.'],
    ['<h3>Zu tief</h3>', 'Vor <h3> „Zu tief“ fehlt eine Ebene.'],
    ['<h1>Noch einer</h1>', 'genau einer Überschrift <h1>'],
    ['<h2> </h2>', 'Eine Überschrift ist leer.'],
    ['<table><tbody><tr><td>1</td></tr></tbody></table>', 'Der Tabelle „1“ fehlt <caption>.'],
    [
      '<table><caption>A</caption><tbody><tr><th>Ort</th></tr></tbody></table>',
      'Der Kopfzelle „Ort“ fehlt scope.',
    ],
    ['<figure><svg data-diagramm="0"><circle/></svg></figure>', '<circle> gehört nicht'],
    ['<figure><svg onload="x()"></svg></figure>', '<svg> darf onload="x()" nicht tragen.'],
  ])('refuses %s', (body, sentence) => {
    expect(problemsOf(body).join(' ')).toContain(sentence);
  });

  it('refuses what is nested without end, however deep', () => {
    const nested = (levels: number) => problemsOf('<section>'.repeat(levels));
    const sentence =
      'Es stehen mehr als 40 Elemente ineinander; vielleicht wird eines nicht geschlossen.';
    expect(nested(50_000)).toEqual([sentence]);
    expect(nested(40)).toEqual([sentence]);
    expect(nested(39)).toEqual([]);
  });

  it('refuses more rows than a browser can lay out in time', () => {
    const table = (rows: number) =>
      parseFragment(`<table>${'<tr><td>1</td></tr>'.repeat(rows)}</table>`);
    expect(() => {
      refuseMoreRows(table(5_001));
    }).toThrow('zusammen 5.001 Zeilen, erlaubt sind 5.000.');
    expect(() => {
      refuseMoreRows(table(5_000));
    }).not.toThrow();
  });
});
