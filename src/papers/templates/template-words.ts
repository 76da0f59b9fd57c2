import { compileTemplate } from '../../rendering/template.js';

/** A word templates may use, with what it writes. */
export interface TemplateWord {
  name: string;
  about: string;
  example: string;
  /** What the example becomes; nothing where that is not to be said in a line. */
  result: string | null;
}

const EXAMPLE_DATA = JSON.stringify({
  orte: ['Ahlen', 'Beckum'],
  anzahl: 3,
  leer: null,
  art: 'liste',
});

/** Name, what for, example, and whether its result can be shown. */
const WORDS: readonly (readonly [name: string, about: string, example: string, shown?: false])[] = [
  ['datum', 'schreibt einen Tag deutsch; „Mai 2021“ bleibt', "{{datum '2023-05-25'}}"],
  [
    'zahl',
    'schreibt eine Zahl deutsch, auf Wunsch mit fester Zahl von Stellen',
    '{{zahl 1234.5}} · {{zahl 3 stellen=2}}',
  ],
  ['prozent', 'schreibt einen Anteil, der schon in Prozent vorliegt', '{{prozent 34.6}}'],
  ['plus', 'zählt zusammen, zum Beispiel um ab 1 zu zählen', '{{plus anzahl 1}}'],
  [
    'mehrzahl',
    'schreibt eine Zahl mit dem passenden Wort',
    "{{mehrzahl anzahl 'Maßnahme' 'Maßnahmen'}}",
  ],
  ['verbunden', 'schreibt eine Liste von Texten in eine Zeile', "{{verbunden orte ', '}}"],
  [
    'gleich',
    'prüft, ob zwei Angaben gleich sind',
    "{{#if (gleich art 'liste')}}ja{{else}}nein{{/if}}",
  ],
  ['und', 'prüft, ob alles gefüllt ist', '{{#if (und orte leer)}}ja{{else}}nein{{/if}}'],
  ['oder', 'prüft, ob eines gefüllt ist', '{{#if (oder orte leer)}}ja{{else}}nein{{/if}}'],
  ['nicht', 'kehrt eine Prüfung um', '{{#if (nicht leer)}}ja{{else}}nein{{/if}}'],
  [
    'diagramm',
    'zeichnet Balken mit Titel und Textalternative; auch „gruppen“ mit reihen=namen',
    "{{diagramm 'balken' titel='Status' werte=stand.status}}",
    false,
  ],
];

const BLOCK_WORDS: readonly (readonly [name: string, about: string, example: string])[] = [
  [
    'if',
    'schreibt nur, was gefüllt ist; mit {{else}} sonst etwas anderes',
    '{{#if leer}}gefüllt{{else}}leer{{/if}}',
  ],
  ['unless', 'schreibt nur, wenn nichts da ist', '{{#unless leer}}leer{{/unless}}'],
  [
    'each',
    'geht eine Liste durch; innen gelten die Angaben des Eintrags, {{../…}} die von außen',
    '{{#each orte}}{{plus @index 1}}. {{this}} {{/each}}',
  ],
  [
    'with',
    'geht in eine Gruppe; ist sie leer, entfällt der Block',
    '{{#with leer}}gefüllt{{else}}leer{{/with}}',
  ],
];

/** Shared pieces of text. */
export const PIECES: readonly { name: string; about: string; example: string }[] = [
  {
    name: 'vorlagenkopf',
    about: 'Kopf der Vorlage bis zum Beschlussvorschlag, mit der Überschrift <h1>',
    example: '{{> vorlagenkopf}}',
  },
  {
    name: 'absaetze',
    about: 'Textblöcke eines Abschnitts; ebene ist die Stufe der Zwischentitel',
    example: '{{> absaetze ebene=3}}',
  },
  {
    name: 'sachstand',
    about: 'eine Maßnahme mit Status, Sachstand und Anpassungsbedarf, als <h4>',
    example: '{{#each massnahmen}}{{> sachstand}}{{/each}}',
  },
  {
    name: 'veraenderungen',
    about: 'was sich seit der letzten Vorlage verändert hat, als <h3>',
    example: '{{#with stand}}{{> veraenderungen}}{{/with}}',
  },
  {
    name: 'auslassungen',
    about: 'am Ende, wie viele Stellen die öffentliche Fassung auslässt',
    example: '{{> auslassungen}}',
  },
];

/** Words with the results the program gives today. */
export const templateWords = (): TemplateWord[] =>
  WORDS.map(([name, about, example, shown]) => ({
    name,
    about,
    example,
    result: shown === false ? null : resultOf(example),
  }));

export const blockWords = (): TemplateWord[] =>
  BLOCK_WORDS.map(([name, about, example]) => ({
    name,
    about,
    example,
    result: resultOf(example),
  }));

const resultOf = (source: string): string =>
  compileTemplate({ name: 'beispiel', source, partials: {} })(EXAMPLE_DATA).html.trim();
