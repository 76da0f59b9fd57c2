import type { LetterheadPictures } from './letterhead-pictures.js';
import type { Relation } from './word-file.js';

/** The part of a Word file that a head or foot is read from. */
export interface LetterheadPart {
  /** Its name, e.g. `word/header1.xml`. */
  part: string;
  relations: ReadonlyMap<string, Relation>;
  pictures: LetterheadPictures;
  /** Ids of the styles that come along. */
  styles: ReadonlySet<string>;
  /** Told what is not taken over, or not as it was. */
  leftOut: (what: string) => void;
}
