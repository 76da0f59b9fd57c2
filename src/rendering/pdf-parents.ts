import type { PdfFile } from './pdf-file.js';
import { PdfRef, type PdfValue } from './pdf-value.js';

/** Which tag each mark of each page belongs to, as the file keeps it beside the tags. */
export class PdfParents {
  private readonly lists = new Map<number, PdfRef>();

  /** @param pages by their object numbers */
  constructor(
    private readonly file: PdfFile,
    pages: readonly PdfRef[],
    tree: PdfValue | undefined,
  ) {
    const byKey = new Map(this.entriesOf(tree));
    for (const page of pages) {
      const list = byKey.get(Number(file.dict(page).get('/StructParents')));
      if (list) this.lists.set(page.number, list);
    }
  }

  /** @param parent the tag, or `null` when the mark belongs to none any more */
  set(page: number, mark: number, parent: PdfRef | 'null'): void {
    const reference = this.lists.get(page);
    const list = this.file.value(reference);
    if (!reference || !Array.isArray(list)) throw new Error('PDF page without tags');
    list[mark] = parent;
    this.file.put(reference);
  }

  private entriesOf(node: PdfValue | undefined): [number, PdfRef][] {
    const dict = this.file.dict(node);
    const numbers = this.file.list(dict.get('/Nums'));
    const own = numbers.flatMap((key, index): [number, PdfRef][] => {
      const list = numbers[index + 1];
      return typeof key === 'number' && list instanceof PdfRef ? [[key, list]] : [];
    });
    return [...own, ...this.file.list(dict.get('/Kids')).flatMap((kid) => this.entriesOf(kid))];
  }
}
