import Handlebars from 'handlebars';
import { TemplateError } from './template-error.js';
import { type ChartData, TEMPLATE_HELPERS } from './template-helpers.js';

/** One template with everything it needs, as text; `name` is what its author calls it. */
export interface TemplateSources {
  name: string;
  source: string;
  /** Shared pieces by name, used as `{{> name}}`. */
  partials: Readonly<Record<string, string>>;
}

const BUILT_IN = ['if', 'unless', 'each', 'with', 'lookup'];

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

export type Template = (contentJson: string) => { html: string; charts: string[] };

/** A template ready for use. Everything it throws is a TemplateError. */
export function compileTemplate(sources: TemplateSources): Template {
  const handlebars = Handlebars.create();
  for (const [name, helper] of Object.entries(TEMPLATE_HELPERS)) {
    handlebars.registerHelper(name, (...args: unknown[]) => {
      const { hash, data, loc } = args.pop() as HelperCall;
      try {
        return helper(args, hash, data);
      } catch (error) {
        throw Object.assign(error as Error, { lineNumber: loc?.start.line });
      }
    });
  }
  for (const [name, source] of Object.entries(sources.partials)) {
    handlebars.registerPartial(name, piece(handlebars, `_gemeinsam/${name}.hbs`, source));
  }
  const run = piece(handlebars, `${sources.name}/vorlage.hbs`, sources.source);
  return (contentJson) => {
    const data: ChartData = { charts: [] };
    const html = run(plainData(contentJson), { ...RUNTIME_OPTIONS, data });
    if (html.includes(OBJECT_PRINTED)) {
      throw new TemplateError(
        `Vorlagenmuster „${sources.name}“: Irgendwo steht eine ganze Gruppe von Angaben statt einer einzelnen.`,
      );
    }
    return { html, charts: data.charts };
  };
}

interface HelperCall {
  hash: Record<string, unknown>;
  data: ChartData;
  loc?: { start: { line: number } };
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
      return run(context, options);
    } catch (error) {
      throw explained(error, file);
    }
  };
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

function explained(error: unknown, file: string): TemplateError {
  if (error instanceof TemplateError) return error;
  const { message, lineNumber } = error as Error & { lineNumber?: number };
  const line = lineNumber ?? /Parse error on line (\d+)/.exec(message)?.[1];
  const place = line === undefined ? `„${file}“` : `„${file}“, Zeile ${line}`;
  return new TemplateError(`Vorlagenmuster ${place}: ${inGerman(message)}`, { cause: error });
}

const SENTENCES: readonly (readonly [RegExp, (word: string) => string])[] = [
  [/^"([^"]*)" not defined in/, (word) => `Die Angabe „${word}“ gibt es in den Daten nicht.`],
  [/unknown helper (\S+)/, (word) => `Das Wort „${word}“ kennt das Programm nicht.`],
  [/partial (\S+) could not be found/, (word) => `Den Textbaustein „${word}“ gibt es nicht.`],
  [/^Parse error/, () => 'Die geschweiften Klammern sind dort nicht richtig gesetzt.'],
  [/doesn't match/, () => 'Ein Block wird anders geschlossen, als er geöffnet wurde.'],
];

function inGerman(message: string): string {
  for (const [form, sentence] of SENTENCES) {
    const match = form.exec(message);
    if (match) return sentence(match[1] ?? '');
  }
  return message;
}

const OBJECT_PRINTED = '[object Object]';

/** Content without JavaScript's own properties: `constructor` is not a field of a paper. */
const RECORD: object = Object.freeze(
  Object.assign(Object.create(null) as object, { toString: () => OBJECT_PRINTED }),
);

function plainData(json: string): unknown {
  return JSON.parse(json, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.assign(Object.create(RECORD) as object, value)
      : value,
  );
}
