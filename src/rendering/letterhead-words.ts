/**
 * What of a county's head and foot may stand in our files: in each element these, and no other. Those
 * that Word expects in an order (ECMA-376) are told in it.
 */
const words = (prefix: string, names: string): string[] =>
  names.split(' ').map((name) => (name.includes(':') ? name : `${prefix}:${name}`));
const w = (names: string): string[] => words('w', names);
const wp = (names: string): string[] => words('wp', names);
const a = (names: string): string[] => words('a', names);
const pic = (names: string): string[] => words('pic', names);

const BLOCKS = w('p tbl');
const SIDES = w('top left start bottom right end insideH insideV');

export const CONTENT: Readonly<Record<string, readonly string[]>> = {
  'w:hdr': BLOCKS,
  'w:ftr': BLOCKS,
  'w:tr': w('trPr tc'),
  'w:trPr': w('cantSplit trHeight jc'),
  'w:tc': w('tcPr p tbl'),
  'w:p': w('pPr r fldSimple'),
  'w:r': w('rPr t tab ptab br cr sym noBreakHyphen softHyphen drawing'),
  'w:fldSimple': w('r'),
  'w:tabs': w('tab'),
  'w:drawing': wp('inline anchor'),
  'wp:wrapSquare': wp('effectExtent'),
  'wp:positionH': wp('align posOffset'),
  'wp:positionV': wp('align posOffset'),
  'wp:cNvGraphicFramePr': a('graphicFrameLocks'),
  'a:graphic': a('graphicData'),
  'a:graphicData': pic('pic'),
  'pic:cNvPicPr': a('picLocks'),
  'a:stretch': a('fillRect'),
  'a:prstGeom': a('avLst'),
};

export const ORDERED: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': w(
    'pStyle keepNext keepLines framePr widowControl pBdr shd tabs suppressAutoHyphens bidi spacing ind contextualSpacing jc textAlignment rPr',
  ),
  'w:rPr': w(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike color spacing w kern position sz szCs highlight u shd vertAlign lang',
  ),
  'w:pBdr': w('top left bottom right between bar'),
  'w:tbl': w('tblPr tblGrid tr'),
  'w:tblGrid': w('gridCol'),
  'w:tblPr': w(
    'tblpPr tblOverlap bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar',
  ),
  'w:tblBorders': SIDES,
  'w:tblCellMar': SIDES,
  'w:tcBorders': SIDES,
  'w:tcMar': SIDES,
  'w:tcPr': w(
    'tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  ),
  'wp:inline': wp('extent effectExtent docPr cNvGraphicFramePr a:graphic'),
  'wp:anchor': wp(
    'simplePos positionH positionV extent effectExtent wrapNone wrapSquare wrapTight wrapThrough wrapTopAndBottom docPr cNvGraphicFramePr a:graphic',
  ),
  'wp:wrapTight': wp('wrapPolygon'),
  'wp:wrapThrough': wp('wrapPolygon'),
  'wp:wrapPolygon': wp('start lineTo'),
  'pic:pic': pic('nvPicPr blipFill spPr'),
  'pic:nvPicPr': pic('cNvPr cNvPicPr'),
  'pic:blipFill': pic('a:blip a:srcRect a:stretch'),
  'pic:spPr': pic('a:xfrm a:prstGeom'),
  'a:xfrm': a('off ext'),
};

/** These hold nothing but letters or a number. */
export const LETTERS: readonly string[] = ['w:t', 'wp:align', 'wp:posOffset'];

/** What stands in them counts as if they were not there. */
export const WRAPPERS: readonly string[] = [
  ...w('sdt sdtContent ins moveTo smartTag customXml hyperlink dir bdo'),
  'mc:AlternateContent',
  'mc:Fallback',
];

/** What readers of a page would miss. */
export const MISSED: Readonly<Record<string, string>> = {
  'w:pict': 'Textfelder, Formen, Schriftzüge und Bilder in alter Art',
  'w:object': 'Eingebettete Objekte',
  'w:numPr': 'Nummern und Aufzählungszeichen',
  'w:tblStyle': 'Tabellenformate: Rahmen bitte in der Tabelle selbst setzen',
  'm:oMath': 'Formeln',
  'm:oMathPara': 'Formeln',
  'w:footnoteReference': 'Fußnoten',
  'w:endnoteReference': 'Endnoten',
};
