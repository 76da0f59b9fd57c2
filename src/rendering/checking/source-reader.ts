import { BLOCKS } from '../template.js';
import { TEMPLATE_HELPERS } from '../template-helpers.js';
import type { Field } from './field.js';
import { parseSource } from './parse-source.js';
import { added, partOf, RESULTS, type Scope, something, UNKNOWN } from './scope.js';
import { inOrder, type TemplateProblem } from './template-problem.js';

/** What a template may speak of. */
export interface Vocabulary {
  /** The content of a paper. */
  fields: Field;
  /** Shared pieces by name. */
  partials: Readonly<Record<string, string>>;
}

/** How deep blocks, pieces and words in brackets may stand inside each other. */
const DEEPEST = 12;
const BLOCK_NAMES: readonly string[] = BLOCKS;
const WORDS = Object.keys(TEMPLATE_HELPERS);
/** What `each` tells of its turn. */
const TURN = ['index', 'first', 'last', 'key'];

/**
 * Everything that is wrong with a template before it has seen any data: words, fields and pieces
 * that do not exist, output without escaping, what is too deep.
 */
export function sourceProblems(source: string, vocabulary: Vocabulary): TemplateProblem[] {
  const parsed = parseSource(source);
  if ('problem' in parsed) return [parsed.problem];
  const reader = new SourceReader(vocabulary);
  reader.program(parsed.program, { around: [vocabulary.fields], given: new Map() }, 1);
  return inOrder(reader.problems);
}

/** Without `name=value` there is no hash, whatever the types of Handlebars say. */
type Called = Pick<hbs.AST.MustacheStatement, 'path' | 'params'> & { hash: Hash };
type Hash = hbs.AST.Hash | undefined;

class SourceReader {
  readonly problems: TemplateProblem[] = [];

  constructor(private readonly vocabulary: Vocabulary) {}

  program({ body }: hbs.AST.Program, scope: Scope, depth: number): void {
    for (const statement of body) this.statement(statement, scope, depth);
  }

  private statement(node: hbs.AST.Statement, scope: Scope, depth: number): void {
    switch (node.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        this.output(node as hbs.AST.MustacheStatement, scope, depth);
        return;
      case 'BlockStatement':
        this.block(node as hbs.AST.BlockStatement, scope, depth);
        return;
      case 'PartialStatement':
        this.partial(node as hbs.AST.PartialStatement, scope, depth);
        return;
      default:
        this.wrong(node, 'Textbausteine lassen sich hier nur einsetzen, nicht schreiben.');
    }
  }

  private output(node: hbs.AST.MustacheStatement, scope: Scope, depth: number): void {
    if (!node.escaped) this.wrong(node, 'Drei geschweifte Klammern und „&“ sind nicht erlaubt.');
    const field = this.value(node, scope, depth);
    if (field?.kind === 'group')
      this.wrong(node, `${quoted(node.path)} ist eine Gruppe von Angaben; nennen Sie eine davon.`);
    if (field?.kind === 'list')
      this.wrong(node, `${quoted(node.path)} ist eine Liste; gehen Sie sie mit {{#each}} durch.`);
  }

  /** What a word or a path stands for; undefined where that is not known or wrong. */
  private value({ path, params, hash }: Called, scope: Scope, depth: number): Field | undefined {
    const name = nameOf(path);
    const called = params.length > 0 || hash !== undefined;
    if (name !== undefined && WORDS.includes(name)) {
      this.inputs(params, hash, scope, depth);
      return RESULTS[name] ?? something('text');
    }
    if (!called && path.type === 'PathExpression') return this.expression(path, scope, depth);
    if (!called) {
      this.wrong(path, 'Hier muss eine Angabe stehen; Text schreiben Sie ohne Klammern.');
      return undefined;
    }
    this.wrong(path, `Das Wort ${quoted(path)} kennt das Programm nicht.`);
    return undefined;
  }

  private inputs(
    params: readonly hbs.AST.Expression[],
    hash: Hash,
    scope: Scope,
    depth: number,
  ): void {
    for (const param of params) this.expression(param, scope, depth);
    for (const { value } of hash?.pairs ?? []) this.expression(value, scope, depth);
  }

  private expression(node: hbs.AST.Expression, scope: Scope, depth: number): Field | undefined {
    switch (node.type) {
      case 'PathExpression':
        return this.path(node as hbs.AST.PathExpression, scope);
      case 'SubExpression':
        if (this.isTooDeep(node, depth)) return undefined;
        return this.value(node as hbs.AST.SubExpression, scope, depth + 1);
      case 'StringLiteral':
        return something('text');
      case 'NumberLiteral':
        return something('number');
      case 'BooleanLiteral':
        return something('flag');
      default:
        this.wrong(node, 'Hier muss eine Angabe, ein Text oder eine Zahl stehen.');
        return undefined;
    }
  }

  private path(node: hbs.AST.PathExpression, { around, given }: Scope): Field | undefined {
    const [first = '', ...rest] = node.parts;
    if (node.data) {
      if (first === 'root') return this.below(node, around.at(-1), rest);
      if (rest.length > 0 || !TURN.includes(first)) {
        this.unknown(node);
        return undefined;
      }
      return something(first === 'index' ? 'number' : first === 'key' ? 'text' : 'flag');
    }
    if (node.depth === 0 && given.has(first)) return this.below(node, given.get(first), rest);
    if (node.depth >= around.length) {
      this.wrong(node, `${quoted(node)} führt weiter hinaus, als es Angaben gibt.`);
      return undefined;
    }
    return this.below(node, around[node.depth], node.parts);
  }

  private below(
    node: hbs.AST.PathExpression,
    start: Field | undefined,
    parts: readonly string[],
  ): Field | undefined {
    let field = start;
    for (const part of parts) {
      if (field === undefined) return undefined;
      field = partOf(field, part);
      if (field === undefined) {
        this.unknown(node, part);
        return undefined;
      }
    }
    return field;
  }

  private unknown(node: hbs.AST.PathExpression, part?: string): void {
    const which = part === undefined || part === node.original ? '' : ` („${part}“)`;
    this.wrong(node, `Die Angabe ${quoted(node)} gibt es hier nicht${which}.`);
  }

  private block(node: hbs.AST.BlockStatement, scope: Scope, depth: number): void {
    if (this.isTooDeep(node, depth)) return;
    const name = nameOf(node.path) ?? '';
    if (!BLOCK_NAMES.includes(name)) {
      this.wrong(node, `{{#${name}}} gibt es nicht. Möglich ist: ${BLOCK_NAMES.join(', ')}.`);
      return;
    }
    if (node.params.length !== 1)
      this.wrong(node, `{{#${name}}} braucht genau eine Angabe, zum Beispiel {{#${name} stand}}.`);
    const [field] = node.params.map((param) => this.expression(param, scope, depth));
    // Older parsers leave a side that is not there as undefined, whatever their types say.
    const [program, inverse] = [node.program, node.inverse] as (hbs.AST.Program | undefined)[];
    if (program) this.program(program, this.inside(node, name, field, scope), depth + 1);
    if (inverse) this.program(inverse, scope, depth + 1);
  }

  private inside(
    node: hbs.AST.BlockStatement,
    name: string,
    field: Field | undefined,
    scope: Scope,
  ): Scope {
    if (name === 'if' || name === 'unless') return scope;
    if (field && name === 'each' && field.kind !== 'list')
      this.wrong(node, '{{#each}} geht Listen durch; diese Angabe ist keine.');
    const entry = name === 'each' ? (field?.kind === 'list' ? field.of : undefined) : field;
    const names = (node.program as hbs.AST.Program | undefined)?.blockParams ?? [];
    const given = new Map(scope.given);
    names.forEach((it, index) => given.set(it, index === 0 ? entry : something('number')));
    return { around: [entry ?? UNKNOWN, ...scope.around], given };
  }

  private partial(node: hbs.AST.PartialStatement, scope: Scope, depth: number): void {
    const name = nameOf(node.name);
    const source = name === undefined ? undefined : partialNamed(this.vocabulary, name);
    if (name === undefined || source === undefined) {
      const known = Object.keys(this.vocabulary.partials).join(', ');
      this.wrong(node, `Diesen Textbaustein gibt es nicht. Möglich ist: ${known}.`);
      return;
    }
    const hash = node.hash as Hash;
    const [context] = node.params.map((param) => this.expression(param, scope, depth));
    const given = (hash?.pairs ?? []).map(
      ({ key, value }) => [key, this.expression(value, scope, depth) ?? UNKNOWN] as const,
    );
    if (this.isTooDeep(node, depth)) return;
    const base = node.params.length > 0 ? context : scope.around[0];
    // Handlebars goes one level in only where the piece gets something of its own.
    const own = node.params.length > 0 || given.length > 0;
    const around = own ? [added(base, given), ...scope.around] : scope.around;
    this.readPartial(node, name, source, { around, given: new Map() });
  }

  /** What is wrong inside is wrong with the place the piece was put at. */
  private readPartial(node: hbs.AST.Node, name: string, source: string, scope: Scope): void {
    const parsed = parseSource(source);
    const reader = new SourceReader(this.vocabulary);
    if ('program' in parsed) reader.program(parsed.program, scope, 1);
    const [problem] = reader.problems;
    if (problem)
      this.wrong(node, `Der Textbaustein „${name}“ passt hier nicht: ${problem.message}`);
  }

  private isTooDeep(node: hbs.AST.Node, depth: number): boolean {
    if (depth <= DEEPEST) return false;
    this.wrong(node, `Das steht zu tief: Erlaubt sind ${DEEPEST} Ebenen ineinander.`);
    return true;
  }

  private wrong({ loc }: hbs.AST.Node, message: string): void {
    const { line, column } = loc.start;
    this.problems.push({ line, column: column + 1, message });
  }
}

const partialNamed = ({ partials }: Vocabulary, name: string): string | undefined =>
  Object.hasOwn(partials, name) ? partials[name] : undefined;

/** `datum` of `{{datum x}}`; nothing for what is no plain name. */
function nameOf(node: hbs.AST.Expression): string | undefined {
  if (node.type !== 'PathExpression') return undefined;
  const { parts, depth, data, original } = node as hbs.AST.PathExpression;
  return depth === 0 && !data && parts.length === 1 && original === parts[0] ? original : undefined;
}

const quoted = (node: hbs.AST.Expression): string =>
  `„${(node as Partial<hbs.AST.PathExpression>).original ?? ''}“`;
