import { readFile } from 'node:fs/promises';
import {
  type Document,
  isNode,
  LineCounter,
  parseDocument,
  type ParseOptions,
  type DocumentOptions,
  type SchemaOptions,
  type YAMLParseError,
} from 'yaml';
import type { FieldProblem } from '../../texts/domain-error.js';
import type { Path } from '../problem.js';

/** What the parser calls its findings, in words. */
const SYNTAX_ERRORS: Readonly<Partial<Record<YAMLParseError['code'], string>>> = {
  BAD_INDENT: 'Die Einrückung passt nicht zu den Zeilen darüber.',
  TAB_AS_INDENT: 'Eingerückt wird mit Leerzeichen, nicht mit Tabulatoren.',
  DUPLICATE_KEY: 'Diese Angabe steht im selben Eintrag schon einmal.',
  MISSING_CHAR:
    'Hier fehlt ein Zeichen, zum Beispiel ein schließendes Anführungszeichen oder ein Doppelpunkt.',
  MULTILINE_IMPLICIT_KEY:
    'Hier fehlt ein Doppelpunkt, oder ein mehrzeiliger Text braucht Anführungszeichen.',
  UNEXPECTED_TOKEN:
    'Dieses Zeichen passt hier nicht. Texte mit Doppelpunkt oder Sonderzeichen am Anfang brauchen Anführungszeichen.',
  BLOCK_AS_IMPLICIT_KEY: 'Ein Text mit Doppelpunkt braucht Anführungszeichen.',
};

/** One YAML file: what it holds, and on which line. */
export class YamlFile {
  private constructor(
    /** As people find it, e.g. `seeds/warendorf/massnahmen.yaml`. */
    readonly name: string,
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  static async read(path: string, name: string): Promise<YamlFile> {
    const lines = new LineCounter();
    // Nothing but text and blanks: `2018` stays `2018`, `01` stays `01`, `nein` stays `nein`.
    const options: ParseOptions & DocumentOptions & SchemaOptions = {
      schema: 'failsafe',
      customTags: ['null'],
    };
    const text = await readFile(path, 'utf8');
    return new YamlFile(name, parseDocument(text, { ...options, lineCounter: lines }), lines);
  }

  /** What is no YAML at all, with its line. */
  get syntaxProblems(): FieldProblem[] {
    return this.document.errors.map((error) => ({
      field: `${this.name}, Zeile ${error.linePos?.[0].line ?? 1}`,
      message: SYNTAX_ERRORS[error.code] ?? `Das ist kein gültiges YAML (${error.code}).`,
    }));
  }

  /** Groups, lists and texts. What was left blank is left out. */
  get content(): unknown {
    return this.document.toJS({ reviver: withoutBlanks }) as unknown;
  }

  /** The line of the value at that path, or of the nearest thing around it that is there. */
  lineOf(path: Path): number {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = this.document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return this.lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}

function withoutBlanks(this: unknown, _: unknown, value: unknown): unknown {
  return value === null && !Array.isArray(this) ? undefined : value;
}
