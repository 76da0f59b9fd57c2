import { type Database, inBinaryOrder } from '../database/database.js';
import type { Reading } from '../organizations/access.js';
import { IN_FORCE } from './state-queries.js';
import { visible } from './visible-measures.js';

/**
 * The numbers of one page of the measures found that the reader sees, the best first, then by
 * number; in every row the `total` of all. A page behind the last one is a row without a number.
 * `cross join` keeps SQLite from reading all revisions of the county to find those that were hit.
 * @param hits gives `measure_id` and `score`
 */
export function rankedPage(database: Database, reading: Reading, hits: string): string {
  const order = `f.score, ${inBinaryOrder(database, 'f.number_sort_key')}, f.id`;
  return `with found as materialized (
      select r.id, r.number, r.number_sort_key, w.score
      from (${hits}) w cross join revision r
      where r.measure_id = w.measure_id and ${IN_FORCE}${visible(reading, 'r')})
    select t.total, f.number from (select count(*) as total from found) t
    left join (select * from found f order by ${order} limit :limit offset :offset) f on true
    order by ${order}`;
}
