import { Resvg } from '@resvg/resvg-js';
import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** As German Word writes it: its own ids, fonts by theme, a list behind the heading. */
export const STYLES = `<?xml version="1.0" encoding="UTF-8"?><w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w14:ligatures w14:val="none"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kreisblau"><w:name w:val="Kreisblau"/><w:basedOn w:val="Standard"/><w:rPr><w:color w:val="003366"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kopfzeile"><w:name w:val="header"/><w:basedOn w:val="Standard"/><w:pPr><w:spacing w:after="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Kreisblau"/><w:next w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style></w:styles>`;
const THEME =
  '<a:theme xmlns:a="x"><a:majorFont><a:latin typeface="Georgia"/></a:majorFont><a:minorFont><a:latin typeface="Cambria"/></a:minorFont></a:theme>';

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect width="300" height="100" fill="#003366"/><circle cx="50" cy="50" r="36" fill="#ffcc00"/><rect x="110" y="34" width="160" height="32" fill="#ffffff"/></svg>`;
const PNG = new Resvg(LOGO).render().asPng();

/** @param kinds by id, the last word of the type and the target */
export const relationships = (kinds: Readonly<Record<string, readonly [string, string]>>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    kinds,
  )
    .map(
      ([id, [kind, target]]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${target.includes(':') ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const drawn = (id: string, described: string): string =>
  `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="C:\\Users\\schmidt\\logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}" cstate="print"><a:extLst><a:ext uri="{28A0092B-C50C-407E-A947-70E740481C1C}"/></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1620000" cy="540000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>${described}`;

/** In front of the text, at the upper right of the page. */
export const floating = (id: string, alt: string): string =>
  `<w:r><w:rPr><w:noProof/></w:rPr><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251658240" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1" wp14:anchorId="1A2B3C4D"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><mc:AlternateContent><mc:Choice Requires="wp14"><wp14:pctPosHOffset>70000</wp14:pctPosHOffset></mc:Choice><mc:Fallback><wp:posOffset>5220000</wp:posOffset></mc:Fallback></mc:AlternateContent></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>360000</wp:posOffset></wp:positionV><wp:extent cx="1620000" cy="540000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="1" name="Grafik 1" descr="${alt}"><a:hlinkClick r:id="rId9"/></wp:docPr><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>${drawn(id, '<wp14:sizeRelH relativeFrom="page"><wp14:pctWidth>0</wp14:pctWidth></wp14:sizeRelH>')}</wp:anchor></w:drawing></w:r>`;

export const inText = (id: string, alt: string): string =>
  `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="810000" cy="270000"/><wp:docPr id="1" name="Grafik 1"${alt && ` descr="${alt}"`}/><wp:cNvGraphicFramePr/>${drawn(id, '')}</wp:inline></w:drawing></w:r>`;

const said = (text: string): string =>
  `<w:r w:rsidR="00A77427"><w:rPr><w:rFonts w:ascii="Arial" w:asciiTheme="minorHAnsi"/><w:color w:val="003366" w:themeColor="accent1"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A field in the many runs that Word makes of it. */
export const field = (code: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code.slice(0, 3)}</w:instrText></w:r><w:r><w:instrText>${code.slice(3)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${said(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const TEXT_BOX =
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>';

export const header = (...runs: string[]): string =>
  `<w:hdr ${NAMESPACES}><w:p w:rsidR="00A77427"><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr>${runs.join('')}<w:proofErr w:type="spellEnd"/></w:p></w:hdr>`;

/** Three columns of addresses, and below them pages by number where they are counted. */
const footer = (counted: boolean): string =>
  `<w:ftr ${NAMESPACES}><w:tbl><w:tblPr><w:tblStyle w:val="Tabellenraster"/><w:tblW w:w="0" w:type="auto"/><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="003366"/></w:tblBorders><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr w:rsidR="00A77427"><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p>${said('Kreishaus')}</w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p>${said('Telefon 0123 45-0')}</w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p><w:hyperlink r:id="rId8">${said('www.kreis.example')}</w:hyperlink></w:p></w:tc></w:tr></w:tbl><w:p/>${
    counted
      ? `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Page Numbers (Bottom of Page)"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p>${said('Seite ')}${field('PAGE \\* MERGEFORMAT', '7')}</w:p></w:sdtContent></w:sdt>`
      : ''
  }</w:ftr>`;

const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="first" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="first" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1985" w:right="1134" w:bottom="1134" w:left="1418" w:header="709" w:footer="567" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>';

/** A county's Word file with a letterhead: a logo on the first page, its name on the others. */
export function letterheadFile(
  changes: Readonly<Record<string, string | Uint8Array>> = {},
): Buffer {
  const files = {
    '[Content_Types].xml': '<Types/>',
    'word/theme/theme1.xml': THEME,
    'word/styles.xml': STYLES,
    'word/settings.xml': `<w:settings ${NAMESPACES}/>`,
    'word/document.xml': `<w:document ${NAMESPACES}><w:body><w:p/>${SECTION}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships({
      rId1: ['header', 'header1.xml'],
      rId2: ['header', '/word/header2.xml'],
      rId3: ['footer', 'footer1.xml'],
      rId4: ['footer', 'footer2.xml'],
    }),
    'word/header1.xml': header(said('Der Landrat &amp; sein Kreis'), inText('rId7', '')),
    'word/_rels/header1.xml.rels': relationships({ rId7: ['image', 'media/image1.png'] }),
    'word/header2.xml': header(said('Musterkreis'), floating('rId1', 'Wappen'), TEXT_BOX),
    'word/_rels/header2.xml.rels': relationships({
      rId1: ['image', 'media/image1.png'],
      rId9: ['hyperlink', 'https://kreis.example/'],
    }),
    'word/footer1.xml': footer(true),
    'word/_rels/footer1.xml.rels': relationships({ rId8: ['hyperlink', 'https://kreis.example/'] }),
    'word/footer2.xml': footer(false),
    'word/_rels/footer2.xml.rels': relationships({ rId8: ['hyperlink', 'https://kreis.example/'] }),
    'word/media/image1.png': PNG,
    ...changes,
  };
  const bytes = Object.entries(files).map(
    ([name, file]) => [name, typeof file === 'string' ? strToU8(explained(file)) : file] as const,
  );
  return Buffer.from(zipSync(Object.fromEntries(bytes)));
}

/** Tests write parts in few words; a prefix has to be explained all the same. */
const explained = (part: string): string =>
  part.includes(NAMESPACES) ? part : part.replace(/^<w:\w+/, (root) => `${root} ${NAMESPACES}`);
