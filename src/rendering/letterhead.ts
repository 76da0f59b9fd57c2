/** The kinds of pages that Word has a head and a foot of their own for, in the order our files count them. */
export const PAGE_KINDS = ['default', 'first', 'even'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** What stands above and below the text, as Word writes it; blank where nothing does. */
export interface PageFrame {
  header: string;
  footer: string;
}

/** In twentieths of a point. */
export interface PageMargin {
  top: number;
  right: number;
  bottom: number;
  left: number;
  header: number;
  footer: number;
}

export interface LetterheadPicture {
  ending: 'png' | 'jpg';
  /** In base64. */
  data: string;
}

/** Head and foot of a county's pages in Word, from a file of its own. Plain data, kept with a paper. */
export interface Letterhead {
  /** A kind that is missing looks like `default`. */
  pages: Partial<Record<PageKind, PageFrame>>;
  /** By the ids that the frames use for them. */
  pictures: Readonly<Record<string, LetterheadPicture>>;
  /** Left out where ours stay. */
  margin?: PageMargin;
}

/** Pages are counted there already. */
export const countsPages = ({ header, footer }: PageFrame): boolean =>
  `${header}${footer}`.includes('w:instr="PAGE"');
