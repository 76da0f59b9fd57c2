import { webPaper } from './web-paper.js';

const document = (body: string): string => `<html><head></head><body>\n${body}\n</body></html>`;

describe('a paper as part of a web page', () => {
  it('leaves out its head, and tells its chapters', () => {
    const { html, headings } = webPaper(
      document(
        '<header><h1>Betreff</h1></header><main><h2>Erläuterungen:</h2><h3 id="kim">KIM</h3></main>',
      ),
    );
    expect(html).not.toContain('Betreff');
    expect(html).not.toContain('<main>');
    expect(headings).toEqual([
      { id: 'abschnitt-1', text: 'Erläuterungen', level: 2 },
      { id: 'kim', text: 'KIM', level: 3 },
    ]);
    expect(html).toContain('id="abschnitt-1"');
  });

  it('lets tables scroll by themselves, without the widths of the sheet', () => {
    const { html } = webPaper(
      document(
        '<main><table><caption>Stand</caption><colgroup><col style="width: 30%"></colgroup><tbody><tr><th scope="row">laufend</th><td class="zahl">3</td></tr></tbody></table></main>',
      ),
    );
    expect(html).toContain('<div class="tabelle" role="group" tabindex="0" aria-label="Stand">');
    expect(html).not.toContain('style=');
    expect(html).toContain('kern-table__cell--numeric');
  });

  it('shows charts as pictures with their text', () => {
    const { html } = webPaper(
      document(
        '<main><figure role="group"><svg aria-label="Laufend: 3" width="620" height="80"><text style="fill: red">3</text></svg></figure></main>',
      ),
    );
    expect(html).toMatch(
      /<img class="diagramm" src="data:image\/svg\+xml;base64,[^"]+" alt="Laufend: 3"/,
    );
    expect(html).not.toContain('style=');
  });

  it('leaves the overview of all measures to a list', () => {
    const { html, hasOverview } = webPaper(
      document(
        '<main><p>Text</p></main><section class="anlage quer"><h2>Anlage</h2><table class="uebersicht"></table></section>',
      ),
    );
    expect(hasOverview).toBe(true);
    expect(html).not.toContain('Anlage');
  });
});
