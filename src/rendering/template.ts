import Handlebars from 'handlebars';
import { PAPER_LIMITS } from './limits.js';
import { TOO_LONG } from './paper-size.js';
import { printable } from './printable.js';
import { explained, type Located, TemplateError } from './template-error.js';
import { type ChartData, TEMPLATE_HELPERS } from './template-helpers.js';

/** One template with everything it needs, as text; `name` is what its author calls it. */
export interface TemplateSources {
  name: string;
  source: string;
  /** Shared pieces by name, used as `{{> name}}`. */
  partials: Readonly<Record<string, string>>;
}

/** Words that have a beginning and an end. */
export const BLOCKS = ['if', 'unless', 'each', 'with'] as const;

const BUILT_IN = [...BLOCKS, 'lookup'];

const COMPILE_OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  // `log` would write to the server's output, the other two are for guessing at unknown words.
  knownHelpers: {
    ...Object.fromEntries(
      [...BUILT_IN, ...Object.keys(TEMPLATE_HELPERS)].map((name) => [name, true]),
    ),
    log: false,
    helperMissing: false,
    blockHelperMissing: false,
  },
};

const RUNTIME_OPTIONS = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
  allowCallsToHelperMissing: false,
};

/** What messages call the text of the template itself. */
export const mainFile = ({ name }: Pick<TemplateSources, 'name'>): string => `${name}/vorlage.hbs`;

export type Template = (contentJson: string) => { html: string; charts: string[] };

/** A template ready for use. Everything it throws is a TemplateError. */
export function compileTemplate(sources: TemplateSources): Template {
  const handlebars = environment();
  for (const [name, source] of Object.entries(sources.partials)) {
    handlebars.registerPartial(name, piece(handlebars, `_gemeinsam/${name}.hbs`, source));
  }
  const run = piece(handlebars, mainFile(sources), sources.source);
  return (contentJson) => {
    const data: ChartData = { charts: [] };
    const html = run(plain(JSON.parse(contentJson)), { ...RUNTIME_OPTIONS, data });
    if (html.includes(OBJECT_PRINTED)) {
      throw new TemplateError(
        `Vorlagenmuster „${sources.name}“: Irgendwo steht eine ganze Gruppe von Angaben statt einer einzelnen.`,
      );
    }
    return { html, charts: data.charts };
  };
}

/** Handlebars of our own, with our words; the built-in ones are watched for missing data. */
function environment(): typeof Handlebars {
  const handlebars = Handlebars.create();
  for (const [name, helper] of Object.entries(TEMPLATE_HELPERS)) {
    handlebars.registerHelper(
      name,
      checked(name, (args, { hash, data }) => helper(args, hash, data)),
    );
  }
  for (const name of BUILT_IN) {
    const helper = handlebars.helpers[name] as (...args: unknown[]) => unknown;
    handlebars.registerHelper(
      name,
      checked(name, function (this: unknown, args, call) {
        return withinLength(helper.call(this, ...args, call));
      }),
    );
  }
  return handlebars;
}

interface HelperCall {
  hash: Record<string, unknown>;
  data: ChartData;
  loc?: { start: { line: number; column: number } };
}

/** Strict mode looks at what is printed only: a misspelt `{{#each}}` would just print nothing. */
function checked(
  name: string,
  helper: (this: unknown, args: unknown[], call: HelperCall) => unknown,
): Handlebars.HelperDelegate {
  return function (this: unknown, ...args: unknown[]): unknown {
    const call = args.pop() as HelperCall;
    try {
      if ([...args, ...Object.values(call.hash)].includes(undefined)) {
        throw new Error(`„${name}“ bekommt eine Angabe, die es in den Daten nicht gibt.`);
      }
      return helper.call(this, args, call);
    } catch (error) {
      const { lineNumber } = error as Located;
      if (lineNumber !== undefined || !call.loc) throw error;
      const { line, column } = call.loc.start;
      throw Object.assign(error as Error, { lineNumber: line, column });
    }
  };
}

/** Compiles one file; errors name the file, which Handlebars itself forgets for partials. */
function piece(
  handlebars: typeof Handlebars,
  file: string,
  source: string,
): Handlebars.TemplateDelegate {
  refuseRawOutput(file, source);
  const run = handlebars.compile<unknown>(source, COMPILE_OPTIONS);
  return (context, options) => {
    try {
      return withinLength(run(context, options));
    } catch (error) {
      throw explained(error, file);
    }
  };
}

function withinLength<Result>(result: Result): Result {
  if (typeof result !== 'string' || result.length <= PAPER_LIMITS.characters) return result;
  throw new Error(TOO_LONG);
}

/** `{{{x}}}` would let data write markup. */
function refuseRawOutput(file: string, source: string): void {
  const visitor = new Handlebars.Visitor();
  visitor.MustacheStatement = (statement) => {
    if (!statement.escaped) {
      throw new TemplateError(
        `Vorlagenmuster „${file}“, Zeile ${statement.loc.start.line}: Drei geschweifte Klammern sind nicht erlaubt.`,
      );
    }
  };
  try {
    visitor.accept(Handlebars.parse(source));
  } catch (error) {
    throw explained(error, file);
  }
}

const OBJECT_PRINTED = '[object Object]';

/** Content without JavaScript's own properties: `constructor` is not a field of a paper. */
const RECORD: object = Object.freeze(
  Object.assign(Object.create(null) as object, { toString: () => OBJECT_PRINTED }),
);

/** Property by property: reading JSON with a reviver takes three times as long. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  const record = Object.create(RECORD) as Record<string, unknown>;
  for (const [name, inner] of Object.entries(value)) record[name] = plain(inner);
  return record;
}
