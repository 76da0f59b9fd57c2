import { fileSize } from './file-size.js';

describe('the size of a file', () => {
  it.each([
    [undefined, null],
    [12, '1 kB'],
    [311_600, '312 kB'],
    [1_234_567, '1,2 MB'],
  ])('of %j bytes is %j', (bytes, words) => {
    expect(fileSize(bytes)).toBe(words);
  });
});
