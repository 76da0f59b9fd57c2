import type { Edition } from '../edition.js';
import type { FrozenContent } from '../frozen-content.js';
import { type AttachedFile, type AttachedFiles, inEdition } from './attached-files.js';
import type { AttachmentManner } from './attachment-words.js';
import { isAccessible, isConforming, notAccessible } from './attachment-words.js';

/** An attachment as a paper was fixed with it. */
export interface FrozenAttachment {
  /** Of the file. */
  id: string;
  number: number;
  title: string;
  manner: AttachmentManner;
  internal: boolean;
  sha256: string;
  /** Bytes. */
  size: number;
  pages: number;
  /** What a reader has to know of it; null where nothing. */
  warning: string | null;
  /** Keeps, as far as it says so itself, to what the paper keeps to. */
  conforming: boolean;
}

/** What is fixed of the attachments; nothing for a paper without. */
export function frozenAttachments(
  attached: AttachedFiles,
): Record<Edition, FrozenAttachment[]> | undefined {
  if (attached.files.length === 0) return undefined;
  const of = (edition: Edition) =>
    inEdition(attached.files, edition).map((one) => frozenAttachment(one, attached.contact));
  return { PUBLIC: of('PUBLIC'), INTERNAL: of('INTERNAL') };
}

export const frozenAttachment = (
  { attachment, file, number }: AttachedFile,
  contact: string | null,
): FrozenAttachment => ({
  id: file.id,
  number,
  title: attachment.title,
  manner: attachment.manner,
  internal: attachment.edition === 'INTERNAL',
  sha256: file.sha256,
  size: file.size,
  pages: file.facts.pages,
  warning: isAccessible(file.facts) ? null : notAccessible(contact),
  conforming: isConforming(file.facts),
});

export const attachmentsIn = (
  { attachments }: Pick<FrozenContent, 'attachments'>,
  edition: Edition,
): readonly FrozenAttachment[] => attachments?.[edition] ?? [];

export const appended = (attachments: readonly FrozenAttachment[]): FrozenAttachment[] =>
  attachments.filter(({ manner }) => manner === 'APPENDED');
