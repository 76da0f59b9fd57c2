import { changesInWords } from './changes-in-words.js';

describe('what an entry of the log says in words', () => {
  it('sets before and after side by side, field by field', () => {
    expect(
      changesInWords(
        { roles: ['auditor'], function: 'Prüfung' },
        { roles: ['admin', 'auditor'], publicSince: '2026-01-02' },
      ),
    ).toEqual([
      { field: 'Rollen', was: 'Prüfung', is: 'Administration, Prüfung' },
      { field: 'Funktion', was: 'Prüfung', is: null },
      { field: 'öffentlich seit', was: null, is: '02.01.2026' },
    ]);
  });

  it('calls facts and codes as pages do', () => {
    expect(changesInWords(null, { measure: 'W7', status: 'ONGOING', asOf: '2026-01-02' })).toEqual([
      { field: 'Maßnahme', was: null, is: 'W7' },
      { field: 'Status', was: null, is: 'laufend' },
      { field: 'Stichtag', was: null, is: '02.01.2026' },
    ]);
  });

  it('leaves out what is not stated, and keeps what it has no word for', () => {
    expect(changesInWords(null, { before: null, seltsam: true, entries: 12_345 })).toEqual([
      { field: 'seltsam', was: null, is: 'ja' },
      { field: 'Einträge', was: null, is: '12.345' },
    ]);
  });

  it('says moments in German time, and not all of a long text', () => {
    const [expires, text] = changesInWords(null, {
      expiresAt: '2026-01-15T10:00:00.000Z',
      text: 'x'.repeat(500),
    });
    expect(expires?.is).toBe('15.01.2026, 11:00 Uhr');
    expect(text?.is).toHaveLength(202);
  });
});
