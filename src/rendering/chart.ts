import { createRequire } from 'node:module';
import type { BarSeriesOption, EChartsCoreOption, LegendComponentOption } from 'echarts';
import { labelLines } from './chart-label.js';
import { drawnBefore } from './drawn-before.js';

const require = createRequire(import.meta.url);

/**
 * Required, it is one file: the six hundred modules it consists of take half a second to load. With
 * the first chart, as the program mostly starts without drawing any.
 */
const echarts = () => require('echarts') as typeof import('echarts');

export interface Bar {
  bezeichnung: string;
  wert: number;
}

export interface BarGroup {
  bezeichnung: string;
  /** One value per series; null where none was collected. */
  werte: (number | null)[];
}

/** Width of the text on a portrait page, in CSS pixels. */
const WIDTH = 620;
const LABEL_WIDTH = 220;
const LINE_HEIGHT = 15;
const LETTERS_PER_LINE = 34;
const TEXT = { fontFamily: 'Arimo, Arial, sans-serif', fontSize: 12, color: '#111' };
/** Told apart on a black and white copier, and always labelled with their value. */
const GREYS = ['#3d3d3d', '#b5b5b5', '#ffffff', '#7a7a7a'];

/**
 * Horizontal bars, one per category, each labelled with its value.
 * @param id unique in the document, the prefix of all ids inside the picture
 * @returns an `<svg>` element with a text alternative; the same data gives the same bytes
 */
export function barChart(id: string, title: string, bars: readonly Bar[]): string {
  const groups = bars.map(({ bezeichnung, wert }) => ({ bezeichnung, werte: [wert] }));
  return draw(id, title, [''], groups);
}

/** Horizontal bars in groups: one group per place, one bar per series, told apart in grey. */
export function groupedBarChart(
  id: string,
  title: string,
  series: readonly string[],
  groups: readonly BarGroup[],
): string {
  return draw(id, title, series, groups);
}

function draw(
  id: string,
  title: string,
  series: readonly string[],
  groups: readonly BarGroup[],
): string {
  const labels = groups.map(({ bezeichnung }) => linesOf(bezeichnung));
  const height = heightOf(series.length, labels);
  const svg = drawnBefore(JSON.stringify([series, groups]), () =>
    bare(drawing(series, groups, labels, height)),
  );
  return finished(svg, id, height, alternative(title, series, groups));
}

function drawing(
  series: readonly string[],
  groups: readonly BarGroup[],
  labels: readonly string[][],
  height: number,
): string {
  const legendHeight = heightOfLegend(series.length);
  const chart = echarts().init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption({
    animation: false,
    color: GREYS,
    legend: legend(series),
    grid: { left: LABEL_WIDTH + 10, right: 90, top: legendHeight, bottom: 4 },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: categoryAxis(labels.map((label) => label.join('\n'))),
    series: series.map((name, index) =>
      barSeries(
        name,
        groups.map((group) => group.werte[index] ?? null),
      ),
    ),
  });
  const svg = chart.renderToSVGString({ useViewBox: true });
  chart.dispose();
  return svg;
}

/** The size of `barChart` in CSS pixels, so that a page can keep its place before it is there. */
export function barChartSize(names: readonly string[]): { width: number; height: number } {
  return { width: WIDTH, height: heightOf(1, names.map(linesOf)) };
}

function heightOf(series: number, labels: readonly string[][]): number {
  const lines = Math.max(1, ...labels.map((label) => label.length));
  const rowHeight = Math.max(series * 17 + 9, lines * LINE_HEIGHT + 8);
  return heightOfLegend(series) + rowHeight * Math.max(labels.length, 1) + 4;
}

const heightOfLegend = (series: number): number => (series > 1 ? series * 18 + 8 : 4);

const linesOf = (name: string): string[] => labelLines(name, LETTERS_PER_LINE);

function legend(series: readonly string[]): LegendComponentOption {
  return {
    show: series.length > 1,
    orient: 'vertical',
    left: LABEL_WIDTH + 6,
    top: 0,
    icon: 'rect',
    itemWidth: 14,
    itemHeight: 11,
    itemGap: 4,
    itemStyle: { borderColor: GREYS[0], borderWidth: 1 },
    textStyle: TEXT,
  };
}

function categoryAxis(labels: string[]): EChartsCoreOption {
  return {
    type: 'category',
    inverse: true,
    data: labels,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#111' } },
    axisLabel: { ...TEXT, interval: 0, lineHeight: LINE_HEIGHT },
  };
}

function barSeries(name: string, values: readonly (number | null)[]): BarSeriesOption {
  return {
    type: 'bar',
    name,
    barMaxWidth: 16,
    barGap: '12%',
    itemStyle: { borderColor: GREYS[0], borderWidth: 1 },
    data: values.map((value) => ({ value: value ?? 0, label: { formatter: valueLabel(value) } })),
    label: { show: true, position: 'right', ...TEXT },
  };
}

const valueLabel = (value: number | null): string =>
  value === null ? 'keine Angabe' : value.toLocaleString('de-DE');

/** What a person hears who cannot see the picture: every value. */
function alternative(
  title: string,
  series: readonly string[],
  groups: readonly BarGroup[],
): string {
  const values = groups.map(({ bezeichnung, werte }) => {
    const parts = werte.map((wert, index) => `${series[index] ?? ''} ${valueLabel(wert)}`.trim());
    return `${bezeichnung}: ${parts.join(', ')}`;
  });
  return `Balkendiagramm. ${title}. ${values.join('; ')}.`;
}

/** Without what serves only the hover effects of ECharts. */
const bare = (svg: string): string =>
  svg
    .replace(/<style[^>]*>[^]*?<\/style>/g, '')
    .replace(/ (class|ecmeta_\w+|pointer-events)="[^"]*"/g, '');

/** With ids of the document instead of those ECharts counts through the process. */
function finished(svg: string, id: string, height: number, alt: string): string {
  return svg
    .replace(/(?<=["#])zr\d+-/g, `${id}-`)
    .replace(
      /<svg[^>]*>/,
      () =>
        `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(alt)}" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
