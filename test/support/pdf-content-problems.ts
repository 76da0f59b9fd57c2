import { OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A mark on a page, e.g. `3/17`: the page counts from one, the mark as in the file. */
export type MarkName = `${number}/${number}`;

/** What is painted on the pages: which marks there are, and what should not be like that. */
export interface PaintedContent {
  marks: MarkName[];
  problems: string[];
}

const PAINTING = new Set<number>([
  ...[OPS.showText, OPS.showSpacedText, OPS.nextLineShowText, OPS.nextLineSetSpacingShowText],
  ...[OPS.fill, OPS.eoFill, OPS.stroke, OPS.fillStroke, OPS.eoFillStroke, OPS.shadingFill],
  ...[OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject],
]);

/** Everything on a page is either in a tag or marked as an artifact, and nothing is both. */
export async function paintedContent(view: PDFDocumentProxy): Promise<PaintedContent> {
  const marks: MarkName[] = [];
  const problems: string[] = [];
  for (let page = 1; page <= view.numPages; page += 1) {
    const { fnArray, argsArray } = await (await view.getPage(page)).getOperatorList();
    const open: ('tag' | 'artifact' | 'words')[] = [];
    fnArray.forEach((operator, index) => {
      const args = argsArray[index] as readonly unknown[] | null;
      if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
        const [called, mark] = args ?? [];
        // Without properties, pdf.js hands out its own kind of name.
        const { name } =
          typeof called === 'string' ? { name: called } : (called as { name: string });
        if (typeof mark === 'number') marks.push(`${page}/${mark}`);
        open.push(name === 'Artifact' ? 'artifact' : typeof mark === 'number' ? 'tag' : 'words');
        if (open.includes('tag') && open.includes('artifact'))
          problems.push(`page ${page}: a tag and an artifact inside each other`);
      } else if (operator === OPS.endMarkedContent) {
        if (open.pop() === undefined) problems.push(`page ${page}: the end of nothing`);
      } else if (paints(operator, args) && !open.includes('tag') && !open.includes('artifact')) {
        problems.push(`page ${page}: painted, but neither in a tag nor an artifact`);
      }
    });
    if (open.length > 0) problems.push(`page ${page}: a mark without end`);
  }
  return { marks, problems: [...new Set(problems)] };
}

function paints(operator: number, args: readonly unknown[] | null): boolean {
  // pdf.js draws together what makes a path and what paints it.
  const painter = operator === OPS.constructPath ? Number(args?.[0]) : operator;
  return PAINTING.has(painter);
}
