const HERE = 'http://localhost';

/** The path and query of a page of this server, or nothing for any other address. */
export function pathHere(given: unknown): string {
  if (typeof given !== 'string' || !given.startsWith('/') || !URL.canParse(given, HERE)) return '';
  const { origin, pathname, search } = new URL(given, HERE);
  // `/.//elsewhere` is here, but what its dots leave is the name of another server.
  return origin === HERE && !pathname.startsWith('//') ? pathname + search : '';
}
