import { fileName } from './file-names.js';

describe('the name of a paper’s file', () => {
  it.each([
    [['warendorf', '066/2023'], 'pdf', 'warendorf-066-2023.pdf'],
    [['unna', 'berichtsvorlage', '2012-10-30'], 'docx', 'unna-berichtsvorlage-2012-10-30.docx'],
    [['kreis', 'Straße & Übergang é'], 'html', 'kreis-strasse-uebergang-e.html'],
    [['kreis', '../../etc/passwd'], 'pdf', 'kreis-etc-passwd.pdf'],
  ] as const)('%j as %s is %s', (parts, format, expected) => {
    expect(fileName(parts, format)).toBe(expected);
  });
});
