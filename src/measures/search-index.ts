import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { statement } from '../database/statement.js';
import { type Place, PLACES, type SearchText } from './search-texts.js';
import { type Fit, FITS, loosestFit, partsOf, wordsOf } from './search-words.js';

/*
 * The one place that knows the full text search of the databases. All that is German about a
 * search is done before (search-words.ts): the databases only look up whole words, each behind a
 * letter that says in what kind of text it stands. So both find the same and rank it the same.
 */

/** What a revision, or a report, can be found by on the days it holds. */
export interface SearchEntry {
  measureId: string;
  /** Null for a revision. */
  reportId: string | null;
  /** The first day it holds, `YYYY-MM-DD`. */
  fromDay: string;
  /** The first day it holds no longer. */
  untilDay: string;
  texts: readonly SearchText[];
}

/** The `untilDay` of what still holds. */
export const FOR_EVER = '9999-12-31';

const MARKS: Readonly<Record<Place, string>> = { NAME: 'a', PARTY: 'b', TEXT: 'c' };
const PLACE_CODES = Object.keys(PLACES) as Place[];
const FIT_CODES = Object.keys(FITS) as Fit[];

/** Names stand before parties and these before texts; within each, the exact word comes first. */
const score = (place: Place, fit: number | string): string =>
  `${PLACES[place] * FIT_CODES.length} + ${fit}`;

/** Adds entries in the transaction that wrote what they tell of. */
export async function addEntries(
  em: EntityManager,
  entries: readonly SearchEntry[],
): Promise<void> {
  for (const chunk of chunks(entries)) {
    const marked = chunk.map(({ texts, ...entry }) => ({ ...entry, words: markedWords(texts) }));
    const telling = marked.filter(({ words }) => words.size > 0);
    if (telling.length === 0) continue;
    await learnWords(em, [...new Set(telling.flatMap(({ words }) => [...words.keys()]))]);
    const rows = telling.map(({ words, ...entry }) => ({
      ...entry,
      tokens: [...words].map(([word, place]) => MARKS[place] + word),
    }));
    await (isSqlite(em) ? addToSqlite(em, rows) : addToPostgres(em, rows));
  }
}

/** Keeps the lists of parameters short. */
function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += 500) yield rows.slice(start, start + 500);
}

const isSqlite = (em: EntityManager): boolean => em.dataSource.options.type === 'better-sqlite3';

/** Every word with the most telling place it stands in. */
function markedWords(texts: readonly SearchText[]): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const { place, text } of texts) {
    for (const word of wordsOf(text)) {
      const known = found.get(word);
      if (known === undefined || PLACES[place] < PLACES[known]) found.set(word, place);
    }
  }
  return found;
}

interface Row extends Omit<SearchEntry, 'texts'> {
  tokens: string[];
}

const COLUMNS = 'measure_id, report_id, from_day, until_day';
const values = (row: Row) => [row.measureId, row.reportId, row.fromDay, row.untilDay];

/** The ids are given here, so that words and entries meet; nobody else writes meanwhile. */
async function addToSqlite(em: EntityManager, rows: readonly Row[]): Promise<void> {
  const [newest] = await statement<{ id: number }>(
    em,
    `select seq as id from sqlite_sequence where name = 'search_entry'`,
  );
  const numbered = rows.map((row, index) => ({ ...row, id: (newest?.id ?? 0) + 1 + index }));
  await insert(
    em,
    `search_entry (id, ${COLUMNS})`,
    '(?, ?, ?, ?, ?)',
    numbered.map((row) => [row.id, ...values(row)]),
  );
  await insert(
    em,
    'search_words (rowid, words)',
    '(?, ?)',
    numbered.map(({ id, tokens }) => [id, tokens.join(' ')]),
  );
}

const addToPostgres = (em: EntityManager, rows: readonly Row[]): Promise<unknown> =>
  insert(
    em,
    `search_entry (${COLUMNS}, words)`,
    '(?, ?, ?, ?, array_to_tsvector(?::text[]))',
    rows.map((row) => [...values(row), row.tokens]),
  );

const insert = <T>(
  em: EntityManager,
  table: string,
  places: string,
  rows: readonly (readonly unknown[])[],
  ending = '',
): Promise<T[]> =>
  statement<T>(
    em,
    `insert into ${table} values ${rows.map(() => places).join(', ')} ${ending}`,
    rows.flat(),
  );

/** In one order for everybody, so that two transactions that learn the same words only wait. */
async function learnWords(em: EntityManager, words: readonly string[]): Promise<void> {
  const sorted = words.map((word) => [word, word] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const learned = await addParts(em, sorted);
  await addParts(
    em,
    learned.flatMap((word) => partsOf(word).map((part) => [part, word] as const)),
  );
}

/** @returns the words of those pairs that were not there */
async function addParts(
  em: EntityManager,
  pairs: readonly (readonly [part: string, word: string])[],
): Promise<string[]> {
  const added: string[] = [];
  const ending = 'on conflict do nothing returning word';
  for (const chunk of chunks(pairs)) {
    const rows = await insert<{ word: string }>(
      em,
      'search_part (part, word)',
      '(?, ?)',
      chunk,
      ending,
    );
    added.push(...rows.map(({ word }) => word));
  }
  return added;
}

/** A query, and the parameters it brings along; it takes `day`, too. */
export interface Hits {
  /** Gives `measure_id` and `score`, the smaller the better. */
  sql: string;
  parameters: Record<string, string>;
}

/**
 * The measures that meet all these words on the day. The score of a measure is the sum of those of
 * the words, each by the best place and the best fit it is met with.
 * @param asked at least one word, as `askedWords` gives them
 */
export function hitsOf(database: Database, asked: readonly string[]): Hits {
  const each = asked.map((word, index) => hitsOfOne(database, word, index));
  return {
    sql: `select h.measure_id, sum(h.score) as score from (
      ${each.map(({ sql }) => `select * from (${sql}) one`).join(' union all ')}) h
      group by h.measure_id having count(*) = ${asked.length}`,
    parameters: Object.assign(
      {},
      ...each.map(({ parameters }) => parameters),
    ) as Hits['parameters'],
  };
}

/** @param index tells the words of one query apart */
function hitsOfOne(database: Database, asked: string, index: number): Hits {
  const loosest = loosestFit(asked);
  const known = knownWords(loosest, `:asked${index}`, `:after${index}`);
  return {
    sql: database.isSqlite ? hitsInSqlite(known) : hitsInPostgres(known, loosest),
    parameters: {
      [`asked${index}`]: asked,
      ...(loosest === 'EXACT' ? {} : { [`after${index}`]: `${asked}\u{10ffff}` }),
    },
  };
}

/** Gives `word` and `fit` of the words that meet the one asked for. */
function knownWords(loosest: Fit, asked: string, after: string): string {
  const { EXACT, BEGINNING, PART } = FITS;
  if (loosest === 'EXACT')
    return `select word, ${EXACT} as fit from search_part where part = ${asked} and word = ${asked}`;
  const whole = loosest === 'BEGINNING' ? 'and part = word' : '';
  return `select word, min(case when word = ${asked} then ${EXACT}
      when part = word then ${BEGINNING} else ${PART} end) as fit
    from search_part where part >= ${asked} and part < ${after} ${whole} group by word`;
}

const HOLDS = 'e.from_day <= :day and e.until_day > :day';

/** Looks the words up one by one: FTS5 takes very long over an `OR` of thousands. */
const hitsInSqlite = (known: string): string => `
  select e.measure_id, min(p.first + v.fit) as score
  from (${known}) v
  cross join (${PLACE_CODES.map((place) => `select '${MARKS[place]}' as mark, ${score(place, 0)} as first`).join(' union all ')}) p
  cross join search_words w on w.search_words match '"' || p.mark || v.word || '"'
  cross join search_entry e on e.id = w.rowid
  where ${HOLDS} group by e.measure_id`;

/** Asks for all words of one place and fit at once: PostgreSQL takes long over each question. */
function hitsInPostgres(known: string, loosest: Fit): string {
  const fits = FIT_CODES.filter((fit) => FITS[fit] <= FITS[loosest]);
  const hits = PLACE_CODES.flatMap((place) =>
    fits.map(
      (fit) => `select e.measure_id, ${score(place, FITS[fit])} as score from search_entry e
        where ${HOLDS} and e.words @@ (
          select string_agg('''${MARKS[place]}' || v.word || '''', '|') from v
          where v.fit = ${FITS[fit]})::tsquery`,
    ),
  );
  return `with v as materialized (${known})
    select h.measure_id, min(h.score) as score from (${hits.join(' union all ')}) h
    group by h.measure_id`;
}
