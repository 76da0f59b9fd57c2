import { pathHere } from './path-here.js';

describe('the address of a page of this server', () => {
  it.each([
    ['/massnahmen?seite=2', '/massnahmen?seite=2'],
    ['/a/../konto', '/konto'],
  ])('%s stays here', (given, path) => {
    expect(pathHere(given)).toBe(path);
  });

  it.each([
    'https://anderswo.example/',
    '//anderswo.example',
    '/\\anderswo.example',
    '/\t/anderswo.example',
    '/.//anderswo.example',
    '/%2e//anderswo.example',
    '/konto/..//anderswo.example',
    'javascript:alert(1)',
    undefined,
  ])('%j is none', (given) => {
    expect(pathHere(given)).toBe('');
  });
});
