import { randomBytes } from 'node:crypto';
import type Handlebars from 'handlebars';
import { newId } from '../database/ids.js';

type Template = (data: PageData) => string;

interface PageData {
  /** The same object each time the page is shown again unchanged. */
  readonly remembered?: object;
  /** What the frame is filled with. */
  readonly body?: string;
  readonly visitor?: { readonly token: string };
}

/** Stand where each form has what differs every time; nobody can have typed them. */
const TOKEN = `token-${randomBytes(16).toString('hex')}`;
const ONCE = `once-${randomBytes(16).toString('hex')}`;
const HOLES = new RegExp(`${TOKEN}|${ONCE}`, 'g');

/**
 * Making the HTML is most of what a page costs. A page that is shown again because nothing has
 * changed since (`FormPage.remembered`) is kept as long as what it shows, with holes for what each
 * form has for itself.
 */
export const rememberingPages = (handlebars: typeof Handlebars) => ({
  compile: (input: string, options?: CompileOptions): Template =>
    remembering(handlebars.compile<PageData>(input, options)),
});

function remembering(template: Template): Template {
  const pages = new WeakMap<object, string>();
  return (data) => {
    const { remembered, body, visitor } = data;
    if (!remembered || !visitor || body !== undefined) return template(data);
    const page = pages.get(remembered) ?? template(withHoles(data));
    pages.set(remembered, page);
    return page.replaceAll(HOLES, (hole) => (hole === TOKEN ? visitor.token : newId()));
  };
}

const withHoles = (data: PageData) => ({
  ...data,
  visitor: { ...data.visitor, token: TOKEN },
  once: ONCE,
});
