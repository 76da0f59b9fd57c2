import { BarChart, type BarSeriesOption } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

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
/** A generous mean width of a letter at 12 pixels: a label may get a line too many, never too few. */
const LETTER_WIDTH = 6.3;
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
  const legendHeight = series.length > 1 ? 32 : 4;
  const lines = Math.max(1, ...groups.map((group) => linesOf(group.bezeichnung)));
  const rowHeight = Math.max(series.length * 17 + 9, lines * LINE_HEIGHT + 8);
  const height = legendHeight + rowHeight * Math.max(groups.length, 1) + 4;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption(options(series, groups, legendHeight));
  const svg = chart.renderToSVGString({ useViewBox: true });
  chart.dispose();
  return finished(svg, id, height, alternative(title, series, groups));
}

function linesOf(label: string): number {
  return Math.ceil((label.length * LETTER_WIDTH) / LABEL_WIDTH);
}

function options(
  series: readonly string[],
  groups: readonly BarGroup[],
  top: number,
): EChartsCoreOption {
  return {
    animation: false,
    textStyle: TEXT,
    color: GREYS,
    legend: {
      show: series.length > 1,
      left: LABEL_WIDTH + 10,
      top: 4,
      itemWidth: 14,
      itemHeight: 12,
      textStyle: TEXT,
    },
    grid: { left: LABEL_WIDTH + 10, right: 60, top, bottom: 4 },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: groups.map((group) => group.bezeichnung),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#111' } },
      axisLabel: {
        ...TEXT,
        interval: 0,
        width: LABEL_WIDTH,
        overflow: 'break',
        lineHeight: LINE_HEIGHT,
      },
    },
    series: series.map((name, index) =>
      barSeries(
        name,
        groups.map((group) => group.werte[index] ?? null),
      ),
    ),
  };
}

function barSeries(name: string, values: readonly (number | null)[]): BarSeriesOption {
  return {
    type: 'bar',
    name,
    barMaxWidth: 16,
    barGap: '12%',
    itemStyle: { borderColor: '#3d3d3d', borderWidth: 1 },
    data: values.map((value) => value ?? '-'),
    label: { show: true, position: 'right', ...TEXT, formatter: ({ value }) => germanValue(value) },
  };
}

function germanValue(value: unknown): string {
  return typeof value === 'number' ? value.toLocaleString('de-DE') : '';
}

/** What a person hears who cannot see the picture: every value. */
function alternative(
  title: string,
  series: readonly string[],
  groups: readonly BarGroup[],
): string {
  const values = groups.map(({ bezeichnung, werte }) => {
    const parts = werte.map((wert, index) =>
      `${series[index] ?? ''} ${wert === null ? 'keine Angabe' : germanValue(wert)}`.trim(),
    );
    return `${bezeichnung}: ${parts.join(', ')}`;
  });
  return `Balkendiagramm. ${title}. ${values.join('; ')}.`;
}

/** Replaces ECharts' process-wide counters and drops what serves only its hover effects. */
function finished(svg: string, id: string, height: number, alt: string): string {
  return svg
    .replace(/<style[^>]*>[^]*?<\/style>/g, '')
    .replace(/ (class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace(/zr\d+-/g, `${id}-`)
    .replace(
      /<svg[^>]*>/,
      `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(alt)}" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
