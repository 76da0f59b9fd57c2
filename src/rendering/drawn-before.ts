/** So many pictures are kept in each thread that draws. */
const KEPT = 50;

/** A picture that takes more characters than this, with its figures, is not kept. */
const LONGEST = 100_000;

const pictures = new Map<string, string>();

/**
 * The picture of these figures, drawn only when it is not one of the last. The same chart stands in
 * each format and edition of a paper, and stays as it is while texts are being written.
 * @param figures all that the picture depends on, as JSON
 */
export function drawnBefore(figures: string, draw: () => string): string {
  const picture = pictures.get(figures) ?? draw();
  // What was asked for last stands last.
  pictures.delete(figures);
  if (figures.length + picture.length <= LONGEST) pictures.set(figures, picture);
  const [oldest] = pictures.keys();
  if (oldest !== undefined && pictures.size > KEPT) pictures.delete(oldest);
  return picture;
}
