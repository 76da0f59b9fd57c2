import { olderLinks, pageLinks, turningPages } from './page-links.js';

describe('the links of a page', () => {
  const at = (url: string, page: number, total: number) =>
    pageLinks(url, { page, limit: 10, total }).split(', ');

  it('lead to the neighbours and the ends', () => {
    expect(at('/m?page=2', 2, 35)).toEqual([
      '</m?page=1>; rel="first"',
      '</m?page=1>; rel="prev"',
      '</m?page=3>; rel="next"',
      '</m?page=4>; rel="last"',
    ]);
  });

  it('keep what was asked', () => {
    expect(at('/m?q=%C3%9Cbergang&page=1', 1, 20)[1]).toBe(
      '</m?q=%C3%9Cbergang&page=2>; rel="next"',
    );
  });

  it('stay on the one page of a short list', () => {
    expect(at('/m', 1, 0)).toEqual(['</m?page=1>; rel="first"', '</m?page=1>; rel="last"']);
  });

  it('lead back from behind the end', () => {
    expect(at('/m?page=9', 9, 20)).toContain('</m?page=2>; rel="prev"');
  });
});

describe('the links of a list that grows while it is read', () => {
  it('lead back to the newest and on to what is older', () => {
    expect(olderLinks('/audit?action=LOGIN&before=90', 40)).toBe(
      '</audit?action=LOGIN>; rel="first", </audit?action=LOGIN&before=40>; rel="next"',
    );
    expect(olderLinks('/audit?before=40', null)).toBe('</audit>; rel="first"');
  });
});

describe('turning the pages of a list', () => {
  it('keeps what was asked', () => {
    expect(turningPages('/m?q=kita&seite=2', { page: 2, limit: 10, total: 30 })).toMatchObject({
      last: 3,
      previous: '/m?q=kita',
      next: '/m?q=kita&seite=3',
      several: true,
    });
  });

  it('leads back from behind the end', () => {
    const behind = turningPages('/m?seite=9', { page: 9, limit: 10, total: 5 });
    expect(behind).toMatchObject({ previous: '/m', next: null, several: true });
  });
});
