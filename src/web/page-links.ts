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

function withPage(url: string, page: number): string {
  const [path = '', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('page', String(page));
  return `${path}?${parameters.toString()}`;
}
