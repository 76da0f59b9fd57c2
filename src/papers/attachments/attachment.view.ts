import { coded } from '../../texts/coded.js';
import { code, flag, list, maybe, object, text, whole } from '../../web/schema.js';
import { EDITIONS } from '../edition.js';
import type { AttachedFile } from './attached-files.js';
import { ATTACHMENT_MANNERS, checkWords, isAccessible } from './attachment-words.js';
import type { FrozenAttachment } from './frozen-attachments.js';

const ATTACHMENT = object('Attachment', 'Anlage einer Vorlage', {
  id: text('Schlüssel der Anlage', '019b0c5e-7c1a-7000-8000-000000000001'),
  number: whole('Nummer der Anlage, in beiden Fassungen dieselbe', 1),
  title: text('Titel', 'Kennzahlen 2025'),
  manner: code(ATTACHMENT_MANNERS, 'Ob sie in der Fassung mit Anlagen steht'),
  edition: code(EDITIONS, 'In welcher Fassung sie steht; `PUBLIC` in beiden'),
  sha256: text('Prüfsumme der Datei (SHA-256)'),
  size: whole('Größe in Bytes', 120_345),
  pages: whole('Seiten', 12),
  accessible: flag('Barrierefrei, soweit die Datei es von sich selbst sagt'),
  check: maybe(list(text('Satz', '12 Seiten.'), 'Was die Prüfung ergab; nur im Entwurf')),
});

export const ATTACHMENTS = object('Attachments', 'Anlagen einer Vorlage', {
  items: list(ATTACHMENT),
  version: whole('Fassung der Vorlage; auch der ETag', 3),
});

export const attachmentView = ({ attachment, file, number }: AttachedFile) => ({
  id: attachment.id,
  number,
  title: attachment.title,
  manner: coded(ATTACHMENT_MANNERS, attachment.manner),
  edition: coded(EDITIONS, attachment.edition),
  sha256: file.sha256,
  size: file.size,
  pages: file.facts.pages,
  accessible: isAccessible(file.facts),
  check: checkWords(file.facts),
});

/** As the paper was fixed with it: its key is that of the file. */
export const frozenAttachmentView = (one: FrozenAttachment) => ({
  id: one.id,
  number: one.number,
  title: one.title,
  manner: coded(ATTACHMENT_MANNERS, one.manner),
  edition: coded(EDITIONS, one.internal ? 'INTERNAL' : 'PUBLIC'),
  sha256: one.sha256,
  size: one.size,
  pages: one.pages,
  accessible: one.warning === null,
  check: null,
});
