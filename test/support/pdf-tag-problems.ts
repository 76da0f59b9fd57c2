import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { MarkName } from './pdf-content-problems.js';

/** Tags that make sense in one place only. */
const PARENTS: Readonly<Record<string, string>> = {
  LI: 'L',
  Lbl: 'LI',
  LBody: 'LI',
  TR: 'Table',
  TH: 'TR',
  TD: 'TR',
};
const STANDARD = new Set(
  'Document Div NonStruct P H1 H2 H3 H4 BlockQuote L Table Caption Figure Link Span'
    .split(' ')
    .concat(Object.keys(PARENTS)),
);

/** @param painted the marks there are on the pages */
export function tagProblems(file: PDFDocument, painted: readonly MarkName[]): string[] {
  const tree = new TagTree(file);
  tree.read();
  const onPages = new Set(painted);
  return [
    ...tree.problems,
    ...headingProblems(tree.levels),
    ...painted.filter((mark) => !tree.marks.has(mark)).map((mark) => `${mark} belongs to no tag`),
    ...[...tree.marks].filter((mark) => !onPages.has(mark)).map((mark) => `${mark} is not painted`),
    ...linkProblems(file, tree.links),
  ];
}

function headingProblems(levels: readonly number[]): string[] {
  const titles = levels.filter((level) => level === 1).length;
  const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return [
    ...(titles === 1 ? [] : [`${titles} headings of the first level`]),
    ...(skips ? ['a level of headings is skipped'] : []),
  ];
}

/** Every place to click on says where it leads and stands in the tag of its link. */
function linkProblems(file: PDFDocument, tagged: ReadonlySet<string>): string[] {
  return file.getPages().flatMap((page) => {
    const annotations = page.node.lookup(PDFName.of('Annots'));
    if (!(annotations instanceof PDFArray)) return [];
    return annotations.asArray().flatMap((reference) => {
      const contents = file.context.lookup(reference, PDFDict).lookup(PDFName.of('Contents'));
      const words = contents instanceof PDFHexString ? contents.decodeText() : '';
      return [
        ...(words.trim() ? [] : [`link ${String(reference)} without words`]),
        ...(tagged.has(String(reference)) ? [] : [`link ${String(reference)} in no tag`]),
      ];
    });
  });
}

interface Place {
  role: string;
  reference: PDFObject;
  page: PDFObject | undefined;
}

/** Goes through all tags, and notes what they hold and what is wrong with them. */
class TagTree {
  readonly problems: string[] = [];
  readonly levels: number[] = [];
  readonly marks = new Set<MarkName>();
  /** References to the annotations that stand in a link. */
  readonly links = new Set<string>();
  private readonly root: PDFDict;
  private readonly roles: PDFDict | undefined;
  private readonly pages: Map<string, number>;
  private readonly parents: Map<number, PDFArray>;

  constructor(private readonly file: PDFDocument) {
    this.root = file.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    this.roles = this.root.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
    this.pages = new Map(file.getPages().map((page, index) => [String(page.ref), index]));
    this.parents = new Map(this.parentLists(this.root.lookup(PDFName.of('ParentTree'), PDFDict)));
  }

  read(): void {
    const reference = this.file.catalog.get(PDFName.of('StructTreeRoot')) ?? this.root;
    this.kids(this.root, { role: '', reference, page: undefined });
  }

  private kids(tag: PDFDict, place: Place): void {
    const kids = tag.lookup(PDFName.of('K'));
    const list = kids instanceof PDFArray ? kids.asArray() : [tag.get(PDFName.of('K'))];
    for (const kid of list) if (kid) this.kid(kid, place);
  }

  private kid(reference: PDFObject, place: Place): void {
    const kid = this.file.context.lookup(reference);
    if (kid instanceof PDFNumber) this.mark(kid, place);
    if (!(kid instanceof PDFDict)) return;
    const type = String(kid.get(PDFName.of('Type')));
    const page = kid.get(PDFName.of('Pg'));
    if (type === '/OBJR') this.links.add(String(kid.get(PDFName.of('Obj'))));
    else if (type === '/MCR') {
      this.mark(kid.lookup(PDFName.of('MCID'), PDFNumber), { ...place, page: page ?? place.page });
    } else this.tag(kid, reference, place);
  }

  private tag(tag: PDFDict, reference: PDFObject, outside: Place): void {
    const role = this.roleOf(tag);
    const has = (name: string): boolean => tag.has(PDFName.of(name));
    const attributes = String(tag.lookup(PDFName.of('A')));
    const wrong = {
      'is no tag of PDF': !STANDARD.has(role),
      'stands in the wrong place': (PARENTS[role] ?? outside.role) !== outside.role,
      'holds something beside its body': outside.role === 'LI' && !/^(Lbl|LBody)$/.test(role),
      'has no words': role === 'Figure' && !has('Alt'),
      'heads nothing': role === 'TH' && !/\/Scope \/(Row|Column|Both)/.test(attributes),
      'has another parent': String(tag.get(PDFName.of('P'))) !== String(outside.reference),
    };
    const found = Object.entries(wrong).filter(([, isWrong]) => isWrong);
    this.problems.push(...found.map(([problem]) => `${role} ${String(reference)} ${problem}`));
    const level = /^H(\d)$/.exec(role)?.[1];
    if (level) this.levels.push(Number(level));
    this.kids(tag, { role, reference, page: tag.get(PDFName.of('Pg')) });
  }

  private roleOf(tag: PDFDict): string {
    const name = tag.lookup(PDFName.of('S'), PDFName);
    return (this.roles?.lookupMaybe(name, PDFName) ?? name).decodeText();
  }

  private mark(number: PDFNumber, { role, reference, page }: Place): void {
    const index = this.pages.get(String(page)) ?? -1;
    const name: MarkName = `${index + 1}/${number.asNumber()}`;
    if (this.marks.has(name)) this.problems.push(`${name} is read twice`);
    if (role === 'LI') this.problems.push(`${name} stands outside the body of an item`);
    this.marks.add(name);
    if (index < 0) {
      this.problems.push(`${name} lies on no page`);
      return;
    }
    const key = this.file.getPage(index).node.lookup(PDFName.of('StructParents'), PDFNumber);
    const parent = this.parents.get(key.asNumber())?.get(number.asNumber());
    if (String(parent) !== String(reference)) this.problems.push(`${name} has another parent`);
  }

  private parentLists(node: PDFDict): [number, PDFArray][] {
    const numbers = node.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? [];
    const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? [];
    return [
      ...numbers.flatMap((key, index): [number, PDFArray][] => {
        const list = this.file.context.lookup(numbers[index + 1]);
        return key instanceof PDFNumber && list instanceof PDFArray ? [[key.asNumber(), list]] : [];
      }),
      ...kids.flatMap((kid) => this.parentLists(this.file.context.lookup(kid, PDFDict))),
    ];
  }
}
