import { countSentences } from './sentences.js';

describe('countSentences', () => {
  it.each([
    ['', 0],
    ['   ', 0],
    ['Der Kurs läuft.', 1],
    ['Der Kurs läuft', 1],
    ['Der Kurs läuft. Er ist gut besucht! Wird er fortgesetzt?', 3],
    ['Angebote wie z. B. Sprachkurse laufen, d. h. alle finden statt.', 1],
    ['Das Jugendamt bzw. Das Rote Kreuz berät. Es kommen ca. Hundert.', 2],
    ['Seit dem 25. Mai 2023 läuft der Kurs. Er endet am 3. November.', 2],
    ['Beim 3. Fachtag sprach Dr. Probe. Danach war Pause.', 2],
    ['Es kamen 25. Danach war Pause.', 2],
    ['Nach § 9 Abs. 4 TIntG ist das geprüft (Nr. 3).', 1],
    ['Erstens:\nKurs\nBeratung', 3],
  ])('%j has %i', (text, count) => {
    expect(countSentences(text)).toBe(count);
  });
});
