import type { FieldProblem } from '../../texts/domain-error.js';
import { type Path, type Problem, printPath } from '../problem.js';
import type { YamlFile } from './yaml-file.js';

interface Origin {
  file: YamlFile;
  path: Path;
}

/** The files of a folder put together: lists of the same name follow each other. */
export class MergedFiles {
  readonly content: Record<string, unknown> = {};
  readonly problems: FieldProblem[] = [];
  private readonly origins = new Map<string, Origin>();

  /** @param allowed the names that may stand at the left margin of a file */
  constructor(
    files: readonly YamlFile[],
    private readonly allowed: readonly string[],
  ) {
    for (const file of files) this.add(file);
  }

  /** Where a person finds it, e.g. `seeds/warendorf/massnahmen.yaml, Zeile 12, massnahmen[3].titel`. */
  place(path: Path): string {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const origin = this.origins.get(printPath(path.slice(0, depth)));
      if (origin) return placeIn(origin.file, [...origin.path, ...path.slice(depth)]);
    }
    return printPath(path);
  }

  report({ path, message }: Problem): void {
    this.problems.push({ field: this.place(path), message });
  }

  private add(file: YamlFile): void {
    const { content } = file;
    if (content === undefined || content === null) return;
    if (typeof content !== 'object' || Array.isArray(content)) {
      this.problems.push({
        field: file.name,
        message: `Erwartet werden Listen mit diesen Namen: ${this.allowed.join(', ')}.`,
      });
      return;
    }
    for (const [name, value] of Object.entries(content)) {
      const problem = this.take(file, name, value);
      if (problem) this.problems.push({ field: placeIn(file, [name]), message: problem });
    }
  }

  private take(file: YamlFile, name: string, value: unknown): string | null {
    if (!this.allowed.includes(name)) {
      return `„${name}“ ist nicht bekannt. Erlaubt ist: ${this.allowed.join(', ')}.`;
    }
    const before = this.content[name];
    if (Array.isArray(value)) this.append(file, name, value);
    else if (before === undefined) this.set(file, name, value);
    return before === undefined || (Array.isArray(value) && Array.isArray(before))
      ? null
      : `„${name}“ steht schon in einer anderen Datei.`;
  }

  private set(file: YamlFile, name: string, value: unknown): void {
    this.content[name] = value;
    this.origins.set(name, { file, path: [name] });
  }

  private append(file: YamlFile, name: string, items: readonly unknown[]): void {
    const before = this.content[name];
    const list: unknown[] = Array.isArray(before) ? before : [];
    items.forEach((item, index) => {
      this.origins.set(printPath([name, list.length]), { file, path: [name, index] });
      list.push(item);
    });
    this.content[name] = list;
  }
}

function placeIn(file: YamlFile, path: Path): string {
  return `${file.name}, Zeile ${file.lineOf(path)}, ${printPath(path)}`;
}
