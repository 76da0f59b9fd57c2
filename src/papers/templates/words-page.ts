import { type FieldChapter, fieldChapters } from './field-words.js';
import { blockWords, PIECES, type TemplateWord, templateWords } from './template-words.js';

/** The page of the handbook about everything a template may say; made from the code alone. */
export const wordsAsMarkdown = (example: unknown): string =>
  [
    '# Angaben und Wörter der Vorlagenmuster',
    'Diese Seite schreibt das Programm (`npm run cli -- paper words`); ändern Sie sie nicht von Hand. Die Beispiele stammen aus einer erfundenen Vorlage. Dieselbe Übersicht steht im Programm neben dem Text eines Musters.',
    ...fieldChapters(example).map(chapterAsMarkdown),
    '## Wörter',
    listOf(templateWords().map(wordLine)),
    '## Blöcke',
    listOf(blockWords().map(wordLine)),
    '## Textbausteine',
    listOf(
      PIECES.map(
        ({ name, about, example: use }) => `\`${name}\`: ${escaped(about)}. So: \`${use}\``,
      ),
    ),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');

const chapterAsMarkdown = ({ title, way, fields }: FieldChapter): string =>
  [
    `## ${title}`,
    `Zu erreichen: ${escaped(way)}`,
    listOf(
      fields.map(
        ({ path, kind, about, example }) =>
          `\`${path}\` (${kind}): ${escaped(about)}.${example === null ? '' : ` Beispiel: ${code(example)}`}`,
      ),
    ),
  ].join('\n\n');

const wordLine = ({ name, about, example, result }: TemplateWord): string =>
  `\`${name}\`: ${escaped(about)}. ${code(example)}${result === null ? '' : ` ergibt ${code(result)}`}`;

const listOf = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;

const escaped = (text: string): string =>
  text.replace(/\{\{[^}]*\}\}|<[^>]*>/g, (found) => `\`${found}\``);
