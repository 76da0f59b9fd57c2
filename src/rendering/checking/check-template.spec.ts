import { checkTemplate } from './check-template.js';
import { flag, group, list, maybe, text, texts } from './field.js';
import { problemInWords } from './template-problem.js';

const FIELDS = group('Inhalt', {
  vorlage: group('Rahmen', { betreff: text('Betreff'), nummer: maybe(text('Nummer')) }),
  massnahmen: list(
    'Maßnahmen',
    group('Maßnahme', { titel: text('Titel'), orte: texts('Orte'), offen: flag('offen') }),
  ),
});
const CONTENT = {
  vorlage: { betreff: 'Umsetzungsstand', nummer: null },
  massnahmen: [{ titel: 'Lotsen', orte: ['Ahlen'], offen: true }],
};
const PARTIALS = { titel: '<p>{{titel}}{{zusatz}}</p>', einfach: '<p>{{titel}}</p>' };

const paper = (body: string): string => `<main><h1>{{vorlage.betreff}}</h1>\n${body}</main>`;

const problemsOf = (source: string): string[] =>
  checkTemplate({
    sources: { name: 'probe', source, partials: PARTIALS },
    fields: FIELDS,
    samples: [{ hint: '', content: JSON.stringify(CONTENT) }],
  }).map(problemInWords);

describe('a template is checked before it is kept', () => {
  it('and nothing is said of one that is well', () => {
    const good = paper(`{{! ein Hinweis }}{{#if vorlage.nummer}}<p>{{vorlage.nummer}}</p>{{/if}}
      {{#each massnahmen as |eine|}}<h2>{{plus @index 1}}. {{titel}}</h2>{{> einfach}}
      {{> titel zusatz=@root.vorlage.betreff}}
      <p>{{eine.titel}} {{verbunden orte ', '}} {{zahl orte.length}} {{#each orte}}{{this}}{{../titel}}{{/each}}</p>
      {{#if (und offen (nicht orte))}}<p>offen</p>{{/if}}{{else}}<p>keine</p>{{/each}}`);
    expect(problemsOf(good)).toEqual([]);
  });

  it('and everything that is wrong is told at once, with its place', () => {
    const source = paper(
      '{{vorlage.titel}}\n  {{{vorlage.betreff}}} {{heute 1}}\n{{> fremd}}{{#each massnahmen}}{{ort}}{{/each}}',
    );
    expect(problemsOf(source)).toEqual([
      'Zeile 2, Spalte 3: Die Angabe „vorlage.titel“ gibt es hier nicht („titel“).',
      'Zeile 3, Spalte 3: Drei geschweifte Klammern und „&“ sind nicht erlaubt.',
      'Zeile 3, Spalte 27: Das Wort „heute“ kennt das Programm nicht.',
      'Zeile 4, Spalte 1: Diesen Textbaustein gibt es nicht. Möglich ist: titel, einfach.',
      'Zeile 4, Spalte 34: Die Angabe „ort“ gibt es hier nicht.',
    ]);
  });

  it.each([
    [
      '{{#if vorlage}}\n{{#each massnahmen}}',
      'Zeile 3, Spalte 1: {{#each}} wird nicht geschlossen.',
    ],
    ['{{#if vorlage}}x{{/each}}', 'Zeile 2, Spalte 4: Ein Block wird anders geschlossen'],
    ['<p>{{ x ] }}</p>', 'Zeile 2, Spalte 9: Die geschweiften Klammern'],
    ['{{&vorlage.betreff}}', 'Zeile 2, Spalte 1: Drei geschweifte Klammern'],
    ['{{vorlage}}', 'Zeile 2, Spalte 1: „vorlage“ ist eine Gruppe von Angaben'],
    ['{{massnahmen}}', 'Zeile 2, Spalte 1: „massnahmen“ ist eine Liste'],
    ['{{#each vorlage}}x{{/each}}', 'Zeile 2, Spalte 1: {{#each}} geht Listen durch'],
    ['{{#vorlage}}x{{/vorlage}}', 'Zeile 2, Spalte 1: {{#vorlage}} gibt es nicht.'],
    ['{{#if}}x{{/if}}', 'Zeile 2, Spalte 1: {{#if}} braucht genau eine Angabe'],
    ['{{../vorlage.betreff}}', 'führt weiter hinaus'],
    ['{{@index.x}}', 'Die Angabe „@index.x“ gibt es hier nicht'],
    ["{{'vorlage'}}", 'Spalte 3: Hier muss eine Angabe stehen'],
    ['{{#*inline "x"}}{{/inline}}', 'Textbausteine lassen sich hier nur einsetzen'],
    ['{{#> titel}}{{/titel}}', 'Textbausteine lassen sich hier nur einsetzen'],
    ['{{> (verbunden x)}}', 'Diesen Textbaustein gibt es nicht'],
    ['{{> titel vorlage}}', 'Der Textbaustein „titel“ passt hier nicht: Die Angabe „titel“'],
    ["{{lookup vorlage 'betreff'}}", 'Das Wort „lookup“ kennt das Programm nicht'],
    ['{{#each massnahmen}}{{zahl titel}}{{/each}}', 'Zeile 2, Spalte 21: „zahl“ braucht eine Zahl'],
    [
      '{{datum vorlage.nummer}}',
      'Zeile 2, Spalte 1: „datum“ braucht einen Text, bekam aber nichts',
    ],
    ['<p>x</p>\n <script>1</script>', 'Zeile 3, Spalte 2: <script> gehört nicht zum Wortschatz'],
    ['<p onclick="x">x</p>', 'Zeile 2, Spalte 1: <p> darf onclick="x" nicht tragen.'],
    ['<table>\n<tr><th>{{vorlage.betreff}}</th></tr></table>', 'Zeile 3, Spalte 5: Der Kopfzelle'],
    ['<h3>Zu tief</h3>', 'Zeile 2, Spalte 1: Vor <h3> „Zu tief“ fehlt eine Ebene.'],
    ['<p>a</p>b', 'Zeile 2, Spalte 9: Der Text „b“ darf nicht in <main> stehen.'],
    ['<p>a</p>\n\n  b {{vorlage.betreff}}', 'Zeile 4, Spalte 3: Der Text „b Umsetzungsstand“'],
    ['{{#if vorlage}}\n {{vorlage.betreff}}{{/if}}', 'Zeile 3, Spalte 2: Der Text „Umsetz'],
    ['\\{{x}} <!-- b --> {{zahl 1}}', 'Zeile 2, Spalte 1: Der Text „{{x}}'],
    [
      '<table><caption>T</caption>b</table>',
      'Zeile 2, Spalte 28: Der Text „b“ darf nicht in <main>',
    ],
    ['<ul class="a"> b<li>{{#if vorlage}}c{{/if}}</li></ul>', 'Zeile 2, Spalte 16: Der Text „b“'],
    ['</main>b<main>', 'Zeile 2, Spalte 8: Der Text „b“ darf nicht außen stehen.'],
  ])('such as %j', (body, problem) => {
    expect(problemsOf(paper(body)).join('\n')).toContain(problem);
  });

  it.each([
    '{{constructor}}',
    '{{vorlage.constructor}}',
    '{{vorlage.__proto__}}',
    '{{__proto__.x}}',
    '{{this.constructor.constructor}}',
    '{{process.env}}',
    '{{toString}}',
    '{{@root.constructor}}',
    '{{@partial-block}}',
    '{{#with vorlage.__proto__ as |p|}}{{p.x}}{{/with}}',
    '{{#each massnahmen}}{{../constructor}}{{/each}}',
    "{{log 'x'}}",
    "{{helperMissing 'x'}}",
  ])('and no way leads out of the data: %s', (body) => {
    expect(problemsOf(paper(body)).length).toBeGreaterThan(0);
  });

  it('also where it is nested without end', () => {
    const deep = '{{#if vorlage}}'.repeat(400) + 'x' + '{{/if}}'.repeat(400);
    expect(problemsOf(paper(deep))[0]).toMatch(/Ebenen ineinander|zu tief/);
    const brackets = `{{#if ${'(nicht '.repeat(400)}vorlage${')'.repeat(400)}}}x{{/if}}`;
    expect(problemsOf(paper(brackets))[0]).toMatch(/Ebenen ineinander|zu tief/);
  });
});
