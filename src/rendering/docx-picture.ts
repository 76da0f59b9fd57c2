import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import { ImageRun } from 'docx';
import { serializeOuter } from 'parse5';
import { trueTypeFonts } from './fonts.js';
import { attribute, type HtmlElement } from './html-tree.js';

/** Sharp enough for a printer at 220 dots per inch. */
const PNG_SCALE = 2.5;
const KEPT = 50;
/** 215 millimetres, as in the print style. */
const MAX_HEIGHT = 812;

const drawn = new Map<string, Buffer>();

/** A chart for Word: the drawing itself, and a picture for programs that do not read SVG. */
export function picture(svg: HtmlElement): ImageRun {
  // The name of the entity is known to HTML only.
  const source = serializeOuter(svg).replaceAll('&nbsp;', '&#160;');
  const description = attribute(svg, 'aria-label') ?? '';
  const size = sizeOnPage(Number(attribute(svg, 'width')), Number(attribute(svg, 'height')));
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(source),
    fallback: { type: 'png', data: png(source, size.width) },
    transformation: size,
    altText: { name: 'Diagramm', description },
  });
}

/** In pixels; a picture has to fit on one page. */
function sizeOnPage(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, MAX_HEIGHT / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function png(svg: string, width: number): Buffer {
  const key = createHash('sha256').update(svg).digest('hex');
  const known = drawn.get(key);
  if (known) return known;
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(width * PNG_SCALE) },
    font: { loadSystemFonts: false, fontFiles: trueTypeFonts(), defaultFontFamily: 'Arimo' },
  })
    .render()
    .asPng();
  if (drawn.size >= KEPT) drawn.clear();
  drawn.set(key, image);
  return image;
}
