import { csv } from './csv.js';

describe('csv', () => {
  it('is what German spreadsheet programs open by a double click', () => {
    expect(csv(['Nummer', 'Zahl'], [['W01', 1.5]])).toBe('\ufeffNummer;Zahl\r\nW01;1,5\r\n');
  });

  it('keeps separators, quotes and line ends inside their cell', () => {
    expect(csv(['A'], [['eins; "zwei"\ndrei']])).toContain('\r\n"eins; ""zwei""\ndrei"\r\n');
  });

  it('leaves a cell empty where nothing is stated', () => {
    expect(csv(['A', 'B'], [[null, 'b']])).toContain('\r\n;b\r\n');
  });

  it.each(['=1+1', '+49', '-1', '@SUM(A1)', '\tx', '\n=1', ' =1', '\ufeff=1', '＝1'])(
    'runs nothing that begins like %s',
    (text) => {
      expect(csv(['A'], [[text]])).toContain(`'${text}`);
    },
  );

  it('leaves negative numbers numbers', () => {
    expect(csv(['A'], [[-1]])).toContain('\r\n-1\r\n');
  });
});
