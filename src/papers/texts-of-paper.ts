import { type EntityManager, In } from 'typeorm';
import { Measure } from '../measures/measure.entity.js';
import { PaperMeasureText } from './paper-measure-text.entity.js';
import type { Paper } from './paper.entity.js';

/** Shortened texts by the number of their measure. */
export type TextsOfPaper = ReadonlyMap<string, PaperMeasureText>;

export const NO_TEXTS: TextsOfPaper = new Map();

export async function textsOf(
  em: EntityManager,
  { id: paperId }: Pick<Paper, 'id'>,
): Promise<TextsOfPaper> {
  const texts = await em.findBy(PaperMeasureText, { paperId });
  const measures = await em.find(Measure, {
    select: { id: true, number: true },
    where: { id: In(texts.map(({ measureId }) => measureId)) },
  });
  const numbers = new Map(measures.map(({ id, number }) => [id, number]));
  return new Map(texts.map((text) => [numbers.get(text.measureId) ?? '', text]));
}
