import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import { serializeOuter } from 'parse5';
import type { Place } from './docx-text.js';
import { escaped } from './docx-xml.js';
import { trueTypeFonts } from './fonts.js';
import { attribute, type HtmlElement } from './html-tree.js';

/** Sharp enough for a printer at 220 dots per inch. */
const PNG_SCALE = 2.5;
const KEPT = 50;
/** 215 millimetres, as in the print style. */
const MAX_HEIGHT = 812;

const drawn = new Map<string, Buffer>();

/** Word measures pictures in these, 96 pixels to the inch. */
const EMU_PER_PIXEL = 9525;

/** Twentieths of a point, 96 pixels to the inch. */
const PER_PIXEL = 15;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
const SVG_NAMESPACE = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';

/** A chart for Word: the drawing itself, and a picture for programs that do not read SVG. */
export function picture(svg: HtmlElement, { parts, textWidth }: Place): string {
  // The name of the entity is known to HTML only.
  const source = serializeOuter(svg).replaceAll('&nbsp;', '&#160;');
  const { width, height } = sizeOnPage(
    Number(attribute(svg, 'width')),
    Number(attribute(svg, 'height')),
    textWidth / PER_PIXEL,
  );
  const drawing = parts.picture('svg', Buffer.from(source));
  const image = parts.picture('png', png(source, width));
  const size = `cx="${width * EMU_PER_PIXEL}" cy="${height * EMU_PER_PIXEL}"`;
  const described = `id="${parts.pictures}" name="Diagramm" descr="${escaped(attribute(svg, 'aria-label') ?? '')}"`;
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>`,
    `<wp:docPr ${described}/>`,
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWING}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">`,
    `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr ${described}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${image}"><a:extLst><a:ext uri="${SVG_EXTENSION}">`,
    `<asvg:svgBlip xmlns:asvg="${SVG_NAMESPACE}" r:embed="${drawing}"/></a:ext></a:extLst></a:blip>`,
    `<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>`,
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  ].join('');
}

/** All in pixels; a picture has to fit on one page. */
function sizeOnPage(
  width: number,
  height: number,
  textWidth: number,
): { width: number; height: number } {
  const scale = Math.min(1, MAX_HEIGHT / height, textWidth / width);
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
