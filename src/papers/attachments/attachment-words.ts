import type { AttachedPdf } from '../../rendering/attached-pdf.js';

export const ATTACHMENT_MANNERS = {
  APPENDED: 'anhängen',
  LISTED: 'nur auflisten',
} as const;
export type AttachmentManner = keyof typeof ATTACHMENT_MANNERS;

const MEGABYTE = 1_000_000;
export const LIMITS = { file: 25 * MEGABYTE, count: 20, paper: 100 * MEGABYTE } as const;

export const TOO_LARGE = `Die Datei ist zu groß. Erlaubt sind ${LIMITS.file / MEGABYTE} MB je Anlage.`;
export const TOO_MANY = `Diese Vorlage hat schon ${LIMITS.count} Anlagen; mehr sind nicht möglich.`;
export const TOO_MUCH = `Mit dieser Datei wären die Anlagen der Vorlage größer als ${LIMITS.paper / MEGABYTE} MB. Bitte verkleinern Sie sie.`;

type Checked = Omit<AttachedPdf, 'sha256'>;

/** As far as the file says so itself; whether it is true only a person can tell. */
export const isAccessible = ({ pdfUa, tagged, language, titled }: Checked): boolean =>
  pdfUa !== null && tagged && language !== null && titled;

/** Keeps, as far as it says so itself, to both standards a paper keeps to. */
export const isConforming = (facts: Checked): boolean =>
  isAccessible(facts) && ['1a', '2a'].includes(facts.pdfA ?? '');

/** What was found out, a sentence each. */
export function checkWords(facts: Checked): string[] {
  const { pages, tagged, language, titled, pdfUa, pdfA } = facts;
  return [
    pages === 1 ? 'Eine Seite.' : `${pages} Seiten.`,
    isAccessible(facts)
      ? `Barrierefrei nach eigener Angabe (PDF/UA-${pdfUa ?? ''}).`
      : 'Nicht barrierefrei.',
    ...(pdfUa === null ? ['Die Datei sagt nicht, dass sie PDF/UA einhält.'] : []),
    ...(tagged ? [] : ['Ihr fehlen die Tags, die einem Vorleseprogramm sagen, was was ist.']),
    ...(language === null ? ['Ihr fehlt die Angabe der Sprache.'] : []),
    ...(titled ? [] : ['Ihr fehlt der Titel.']),
    pdfA === null
      ? 'Kein PDF/A; für die Ablage auf Dauer ist sie nicht gemacht.'
      : `Für die Ablage gemacht, nach eigener Angabe (PDF/A-${pdfA}).`,
  ];
}

/** @param contact whom to ask, on one line; null where the county names nobody */
export const notAccessible = (contact: string | null): string =>
  contact === null
    ? 'nicht barrierefrei; bitte fragen Sie die federführende Stelle nach einer zugänglichen Fassung'
    : `nicht barrierefrei; bitte fragen Sie nach einer zugänglichen Fassung: ${contact}`;
