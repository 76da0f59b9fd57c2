import Handlebars from 'handlebars';
import { germanDay } from '../texts/partial-date.js';
import { type Bar, type BarGroup, barChart, groupedBarChart } from './chart.js';

/** Where a template puts the charts it asks for; `figure` numbers them through the document. */
export interface ChartData {
  charts: string[];
}

const AS_IT_IS = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 6 });

/**
 * The words a template may use besides each, if, unless and with.
 * Each gets its arguments as written in the template; `named` holds those given as name=value.
 * A thrown Error carries the German sentence for the author of the template.
 */
export const TEMPLATE_HELPERS: Readonly<
  Record<string, (args: unknown[], named: Record<string, unknown>, data: ChartData) => unknown>
> = {
  /** `{{datum vorlage.datum}}`: 2023-05-25 → 25.05.2023; „Mai 2021“ stays as it is. */
  datum: ([value]) => {
    const date = text(value, 'datum');
    return /^\d{4}-\d\d-\d\d$/.test(date) ? germanDay(date) : date;
  },

  /** `{{zahl 1234.5}}` → 1.234,5; `{{zahl wert stellen=2}}` → always two decimals. */
  zahl: ([value], { stellen }) =>
    (stellen === undefined ? AS_IT_IS : withDecimals(stellen)).format(number(value, 'zahl')),

  /** `{{prozent 34.6}}` → 34,6 %; the value is already per hundred. */
  prozent: ([value], { stellen }) =>
    `${withDecimals(stellen ?? 1).format(number(value, 'prozent'))}\u00a0%`,

  /** `{{plus @index 1}}` → counting from one. */
  plus: ([a, b]) => number(a, 'plus') + number(b, 'plus'),

  /** `{{mehrzahl anzahl 'Maßnahme' 'Maßnahmen'}}` → „1 Maßnahme“, „1.200 Maßnahmen“. */
  mehrzahl: ([count, one, many]) => {
    const n = number(count, 'mehrzahl');
    return `${AS_IT_IS.format(n)} ${text(n === 1 ? one : many, 'mehrzahl')}`;
  },

  /** `{{#if (gleich art 'zitat')}}` */
  gleich: ([a, b]) => a === b,
  /** `{{#if (und sachstand oeffentlich)}}` */
  und: (args) => args.every(filled),
  /** `{{#if (oder foerderung kim)}}` */
  oder: (args) => args.some(filled),
  /** `{{#if (nicht erhoben)}}` */
  nicht: ([value]) => !filled(value),

  /** `{{verbunden orte ', '}}` → the entries of a list of texts in one line. */
  verbunden: ([list, separator]) =>
    array(list, 'verbunden').map(String).join(text(separator, 'verbunden')),

  /**
   * `{{diagramm 'balken' titel='…' werte=liste}}` with `{bezeichnung, wert}` each, or
   * `{{diagramm 'gruppen' titel='…' reihen=namen werte=liste}}` with `{bezeichnung, werte: [...]}`
   * each. Becomes a figure with its caption and a text alternative that lists every value.
   */
  diagramm: ([kind], { titel, werte, reihen }, data) => {
    const title = text(titel, 'diagramm titel');
    const id = `d${data.charts.length + 1}`;
    data.charts.push(
      kind === 'gruppen'
        ? groupedBarChart(id, title, array(reihen, 'diagramm reihen').map(String), groups(werte))
        : barChart(id, title, bars(werte)),
    );
    const caption = Handlebars.escapeExpression(title);
    return new Handlebars.SafeString(
      `<figure role="group"><svg data-diagramm="${data.charts.length - 1}"></svg><figcaption>${caption}</figcaption></figure>`,
    );
  },
};

function withDecimals(stellen: unknown): Intl.NumberFormat {
  const digits = number(stellen, 'stellen');
  return new Intl.NumberFormat('de-DE', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** As in `{{#if}}`: an empty list counts as nothing, zero too. */
const filled = (value: unknown): boolean => !Handlebars.Utils.isEmpty(value) && value !== 0;

function text(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  throw new Error(`„${where}“ braucht einen Text, bekam aber ${named(value)}.`);
}

function number(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Error(`„${where}“ braucht eine Zahl, bekam aber ${named(value)}.`);
}

function array(value: unknown, where: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`„${where}“ braucht eine Liste, bekam aber ${named(value)}.`);
}

function bars(value: unknown): Bar[] {
  return array(value, 'diagramm werte').map((entry) => {
    const { bezeichnung, wert } = entry as Partial<Bar>;
    return { bezeichnung: text(bezeichnung, 'bezeichnung'), wert: number(wert, 'wert') };
  });
}

function groups(value: unknown): BarGroup[] {
  return array(value, 'diagramm werte').map((entry) => {
    const { bezeichnung, werte } = entry as Partial<BarGroup>;
    return {
      bezeichnung: text(bezeichnung, 'bezeichnung'),
      werte: array(werte, 'werte').map((wert) => (wert === null ? null : number(wert, 'werte'))),
    };
  });
}

function named(value: unknown): string {
  if (value === null) return 'nichts (null)';
  if (value === undefined) return 'nichts';
  return JSON.stringify(value).slice(0, 40);
}
