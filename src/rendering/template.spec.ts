import { parseFragment } from 'parse5';
import { attribute, childElements, textOf } from './html-tree.js';
import { compileTemplate } from './template.js';

function render(
  source: string,
  content: object = {},
  partials: Record<string, string> = {},
): string {
  return compileTemplate({ name: 'probe', source, partials })(JSON.stringify(content)).html;
}

describe('the language of templates', () => {
  it.each([
    ["{{datum '2023-05-25'}}", '25.05.2023'],
    ["{{datum 'Anfang November 2012'}}", 'Anfang November 2012'],
    ['{{zahl 1234.5}}', '1.234,5'],
    ['{{zahl 3 stellen=2}}', '3,00'],
    ['{{prozent 34.6}}', '34,6\u00a0%'],
    ["{{mehrzahl 1 'Maßnahme' 'Maßnahmen'}}", '1 Maßnahme'],
    ["{{mehrzahl 1200 'Maßnahme' 'Maßnahmen'}}", '1.200 Maßnahmen'],
    ['{{#each liste}}{{plus @index 1}}. {{this}} {{/each}}', '1. a 2. b '],
    ["{{verbunden liste ', '}}", 'a, b'],
    ['{{#if (und liste (nicht leer))}}ja{{/if}}{{#if (oder leer (gleich 1 2))}}nein{{/if}}', 'ja'],
    ['{{text}}', 'R&amp;D &lt;b&gt;'],
  ])('%s', (source, expected) => {
    const content = { liste: ['a', 'b'], leer: [], text: 'R&D <b>' };
    expect(render(source, content)).toBe(expected);
  });

  it('gives a chart its place, and the chart a text alternative with every value', () => {
    const { html, charts } = compileTemplate({
      name: 'probe',
      source: "{{diagramm 'balken' titel='Stand' werte=werte}}",
      partials: {},
    })(JSON.stringify({ werte: [{ bezeichnung: 'in „Umsetzung“', wert: 1234 }] }));
    expect(html).toBe(
      '<figure role="group"><svg data-diagramm="0"></svg><figcaption>Stand</figcaption></figure>',
    );
    expect(charts[0]).toContain(
      'role="img" aria-label="Balkendiagramm. Stand. in „Umsetzung“: 1.234."',
    );
  });

  it('gives each chart its own title, also where the figures are the same', () => {
    const { charts } = compileTemplate({
      name: 'probe',
      source: `{{diagramm 'balken' titel='Kreis' werte=werte}}{{diagramm 'balken' titel='Orte' werte=werte}}`,
      partials: {},
    })(JSON.stringify({ werte: [{ bezeichnung: 'laufend', wert: 9 }] }));
    const titles = charts.map((svg) => /aria-label="([^"]*)"/.exec(svg)?.[1]);
    expect(titles).toEqual(
      ['Kreis', 'Orte'].map((title) => `Balkendiagramm. ${title}. laufend: 9.`),
    );
  });

  it('draws a chart of any words, and takes none for its own', () => {
    const label = `$' $& <b> "zr1-2" class="x"`;
    const draw = (bezeichnung: string) =>
      compileTemplate({
        name: 'probe',
        source: "{{diagramm 'balken' titel='Stand' werte=werte}}",
        partials: {},
      })(JSON.stringify({ werte: [{ bezeichnung, wert: 1 }] })).charts[0] ?? '';
    const [drawn, plain] = [draw(`${label}\u0007`), draw('x')].map((svg) => parseFragment(svg));
    const [svg] = childElements(drawn!);
    expect(attribute(svg!, 'aria-label')).toBe(`Balkendiagramm. Stand. ${label}: 1.`);
    expect(textOf(svg!)).toContain(label);
    expect(svg!.attrs).toHaveLength(childElements(plain!)[0]!.attrs.length);
  });

  it.each([
    ['Zeile eins\n{{vorlage.titel}}', 'Zeile 2: Die Angabe „titel“ gibt es in den Daten nicht.'],
    [
      '\n{{#if fehlt}}x{{/if}}',
      'Zeile 2: „if“ bekommt eine Angabe, die es in den Daten nicht gibt.',
    ],
    ['{{#each vorlage.orte}}x{{/each}}', 'Zeile 1: „each“ bekommt eine Angabe, die es'],
    ['{{#if vorlage}}\n\n{{x}}{{/if}}', 'Zeile 3: Die Angabe „x“'],
    ["\n{{heute 'jetzt'}}", 'Zeile 2: Das Wort „heute“ kennt das Programm nicht.'],
    ["{{log 'x'}}", 'Das Wort „log“ kennt das Programm nicht.'],
    ['{{> fehlt}}', 'Den Textbaustein „fehlt“ gibt es nicht.'],
    ['{{#if vorlage}}x', 'geschweiften Klammern'],
    ['{{#if vorlage}}x{{/each}}', 'anders geschlossen'],
    ['{{{vorlage.nummer}}}', 'Zeile 1: Drei geschweifte Klammern sind nicht erlaubt.'],
    ['\n\n{{zahl vorlage.nummer}}', 'Zeile 3: „zahl“ braucht eine Zahl, bekam aber "066/2023".'],
    ['{{vorlage}}', 'eine ganze Gruppe von Angaben'],
    ['{{> baustein vorlage}}', '„_gemeinsam/baustein.hbs“, Zeile 2: Die Angabe „x“'],
  ])('explains what is wrong with %j', (source, sentence) => {
    const content = { vorlage: { nummer: '066/2023' } };
    expect(() => render(source, content, { baustein: '\n{{x}}' })).toThrow(sentence);
  });

  it.each([
    '{{constructor}}',
    '{{vorlage.constructor}}',
    '{{vorlage.__proto__.x}}',
    '{{process.env}}',
    "{{lookup (lookup this 'constructor') 'name'}}",
    "{{#with (lookup vorlage '__proto__') as |p|}}{{p.constructor}}{{/with}}",
  ])('has no way out of its data: %s', (source) => {
    const attempt = (): string => render(source, { vorlage: { nummer: '1' } });
    expect(resultOrError(attempt)).toMatch(/^$|in den Daten nicht/);
  });
});

function resultOrError(attempt: () => string): string {
  try {
    return attempt();
  } catch (error) {
    return (error as Error).message;
  }
}
