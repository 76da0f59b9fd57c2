import { strFromU8, strToU8 } from 'fflate';
import type { Letterhead, PageFrame } from './letterhead.js';

const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

type Files = Readonly<Record<string, Uint8Array>>;

/**
 * What a county has above and below the text, put over what is ours there.
 * @param files of a document; those that change are answered, and pictures
 * @param frames one for each header of the document, in the order of their numbers
 * @param inOurStyles gives the styles that are named in a text the ids they have in the document
 */
export function letterheadFiles(
  files: Files,
  { pictures }: Letterhead,
  frames: readonly (PageFrame | undefined)[],
  inOurStyles: (xml: string) => string,
): Files {
  const known = Object.entries(pictures).sort(([a], [b]) => (a < b ? -1 : 1));
  const changed = (name: string, change: (xml: string) => string): [string, Uint8Array] => [
    name,
    strToU8(change(strFromU8(files[name] ?? new Uint8Array()))),
  ];
  const parts = frames.flatMap((frame, index) =>
    (['header', 'footer'] as const).flatMap((place) => {
      const own = inOurStyles(frame?.[place] ?? '');
      if (own === '') return [];
      const relations = known
        .filter(([id]) => own.includes(`r:embed="${id}"`))
        .map(([id, { ending }]) => relation(id, ending));
      return [
        changed(`word/${place}${index + 1}.xml`, (xml) =>
          xml.replace(/<w:(?:hdr|ftr)\b[^>]*>/, (start) => start + own),
        ),
        changed(`word/_rels/${place}${index + 1}.xml.rels`, (xml) =>
          xml.replace(/\/>$/, () => `>${relations.join('')}</Relationships>`),
        ),
      ];
    }),
  );
  const media = known.map(([id, { ending, data }]): [string, Uint8Array] => [
    `word/${fileOf(id, ending)}`,
    Buffer.from(data, 'base64'),
  ]);
  return Object.fromEntries([...parts, ...media]);
}

const fileOf = (id: string, ending: string): string => `media/${id}.${ending}`;

const relation = (id: string, ending: string): string =>
  `<Relationship Id="${id}" Type="${IMAGE}" Target="${fileOf(id, ending)}"/>`;
