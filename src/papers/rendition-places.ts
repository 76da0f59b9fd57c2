import { appended, attachmentsIn } from './attachments/frozen-attachments.js';
import type { Edition } from './edition.js';
import type { FrozenContent } from './frozen-content.js';
import { named } from './file-names.js';
import type { FrozenStage } from './frozen-paper.entity.js';

/** What names the documents of one frozen paper. */
export interface FrozenFacts {
  /** Key of the county. */
  county: string;
  /** Key of the paper. */
  paper: string;
  stage: FrozenStage;
  sha256: string;
  content: FrozenContent;
}

/** What a document kept for good can be had in; HTML is made anew each time. */
export const KEPT_FORMATS = ['pdf', 'docx'] as const;
/** `complete`: the PDF with the attachments behind it. */
export type KeptFormat = (typeof KEPT_FORMATS)[number] | 'complete';

/** What there is of one edition. */
export const formatsOf = (content: FrozenContent, edition: Edition): KeptFormat[] =>
  appended(attachmentsIn(content, edition)).length > 0
    ? [...KEPT_FORMATS, 'complete']
    : [...KEPT_FORMATS];

/**
 * One folder for one frozen paper, below that of the reports: `warendorf/2023/066-2023`. As long as
 * it has no number it bears its own name, and can be approved more than once.
 */
export function folderOf({ county, paper, stage, sha256, content }: FrozenFacts): string {
  const { dokument, vorlage } = content.editions.INTERNAL;
  const approved = [paper, 'genehmigt', sha256.slice(0, 8)];
  const name = stage === 'RELEASED' ? [vorlage.nummer ?? paper] : approved;
  return `${named([county])}/${dokument.datum.slice(0, 4)}/${named(name)}`;
}

/** `Vorlage-066-2023`, in the edition for the administration `Vorlage-066-2023-intern`. */
export function baseName({ paper, stage, content }: FrozenFacts, edition: Edition): string {
  const { vorlage } = content.editions[edition];
  const name = stage === 'RELEASED' ? [vorlage.nummer ?? paper] : [paper, 'genehmigt'];
  return `Vorlage-${named(name)}${edition === 'INTERNAL' ? '-intern' : ''}`;
}

/** The name of a document, e.g. `Vorlage-066-2023.docx` or `Vorlage-066-2023-mit-anlagen.pdf`. */
export const documentName = (frozen: FrozenFacts, edition: Edition, format: KeptFormat): string =>
  `${baseName(frozen, edition)}${format === 'complete' ? '-mit-anlagen.pdf' : `.${format}`}`;
