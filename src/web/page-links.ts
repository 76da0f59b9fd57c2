export interface PageOf {
  page: number;
  limit: number;
  total: number;
}

/**
 * The `Link` header of one page of a list (RFC 8288): first, prev, next and last as far as they are.
 * @param url path and query of the request; everything but the page stays as it was asked
 */
export function pageLinks(url: string, { page, limit, total }: PageOf): string {
  const last = Math.max(1, Math.ceil(total / limit));
  const pages: [relation: string, page: number][] = [['first', 1]];
  if (page > 1) pages.push(['prev', Math.min(page - 1, last)]);
  if (page < last) pages.push(['next', page + 1]);
  pages.push(['last', last]);
  return pages.map(([relation, to]) => `<${withPage(url, to)}>; rel="${relation}"`).join(', ');
}

/**
 * The `Link` header of one page of a list that grows while it is read: it goes on before an entry.
 * @param next the last entry of this page; null when there is no older one
 */
export function olderLinks(url: string, next: number | null): string {
  const first = `<${withParameter(url, 'before', null)}>; rel="first"`;
  if (next === null) return first;
  return `${first}, <${withParameter(url, 'before', next)}>; rel="next"`;
}

/**
 * What templates/pages/teile/blaettern.hbs shows under a list of a page; it turns `seite`.
 * @param url path and query of the request; everything but the page stays as it was asked
 */
export function turningPages(url: string, { page, limit, total }: PageOf) {
  const last = Math.max(1, Math.ceil(total / limit));
  const to = (target: number) => withParameter(url, 'seite', target === 1 ? null : target);
  return {
    page,
    last,
    total,
    several: last > 1 || page > last,
    previous: page > 1 ? to(Math.min(page - 1, last)) : null,
    next: page < last ? to(page + 1) : null,
  };
}

const withPage = (url: string, page: number): string => withParameter(url, 'page', page);

function withParameter(url: string, name: string, value: number | null): string {
  const [path = '', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  if (value === null) parameters.delete(name);
  else parameters.set(name, String(value));
  return parameters.size === 0 ? path : `${path}?${parameters.toString()}`;
}
