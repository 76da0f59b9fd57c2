import { type FailedAttempts, waitFor } from './login-limits.js';

const NOW = new Date('2026-01-15T10:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

const wait = (failed: Partial<FailedAttempts>) =>
  waitFor(
    {
      pair: 0,
      lastOfPair: failed.pair ? NOW : null,
      address: 0,
      account: 0,
      known: false,
      ...failed,
    },
    NOW,
  ) / 1000;

describe('how long to wait after failed attempts', () => {
  it('not at all after a few', () => {
    expect(wait({ pair: 4 })).toBe(0);
  });

  it('longer each time, but never for hours', () => {
    expect([5, 6, 7, 8].map((pair) => wait({ pair }))).toEqual([5, 10, 20, 40]);
    expect(wait({ pair: 500 })).toBe(300);
  });

  it('counted from the last of them', () => {
    expect(wait({ pair: 8, lastOfPair: ago(30) })).toBe(10);
    expect(wait({ pair: 8, lastOfPair: ago(41) })).toBe(0);
  });

  it('where one address tries many accounts, or many addresses one', () => {
    expect(wait({ address: 100 })).toBe(300);
    expect(wait({ account: 50 })).toBe(300);
    expect(wait({ address: 99, account: 49 })).toBe(0);
  });

  it('not because of others, for somebody known there', () => {
    expect(wait({ address: 1000, account: 1000, known: true })).toBe(0);
    expect(wait({ pair: 5, address: 1000, known: true })).toBe(5);
  });
});
