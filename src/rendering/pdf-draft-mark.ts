/** Letters as lines on a field of 4 by 7; drawn, because a text would be found and read aloud. */
const LETTERS = [
  '4 0 m 0 0 l 0 7 l 4 7 l S 0 3.6 m 3.2 3.6 l S', // E
  '0 0 m 0 7 l 4 0 l 4 7 l S', // N
  '0 7 m 4 7 l S 2 0 m 2 7 l S', // T
  '0 7 m .9 0 l 2 5 l 3.1 0 l 4 7 l S', // W
  '0 7 m 0 2 l 0 -.67 4 -.67 4 2 c 4 7 l S', // U
  '0 0 m 0 7 l 2 7 l 4.6 7 4.6 3.4 2 3.4 c 0 3.4 l S 2 3.4 m 4 0 l S', // R
  '0 0 m 0 7 l 4 7 l S 0 3.6 m 3.2 3.6 l S', // F
];
const STEP = 5.8;
const WIDTH = STEP * (LETTERS.length - 1) + 4;
const HEIGHT = 7;
/** How much of the diagonal of the page the word takes. */
const SHARE = 0.62;

/**
 * „ENTWURF“ across a page, in pale grey under everything else, for content that starts with it.
 * @param width in points, as `height`
 */
export function draftMark(width: number, height: number): string {
  const diagonal = Math.hypot(width, height);
  const scale = (diagonal * SHARE) / WIDTH;
  const [cos, sin] = [(width / diagonal) * scale, (height / diagonal) * scale];
  const turned = [cos, sin, -sin, cos, width / 2, height / 2].map((value) => value.toFixed(4));
  const letters = LETTERS.map(
    (lines, index) =>
      `q 1 0 0 1 ${(index * STEP - WIDTH / 2).toFixed(4)} ${-HEIGHT / 2} cm ${lines} Q`,
  );
  return [
    '/Artifact <</Type /Pagination /Subtype /Watermark>> BDC',
    `q ${turned.join(' ')} cm .92 G .75 w 1 J 1 j`,
    ...letters,
    'Q EMC\n',
  ].join('\n');
}
