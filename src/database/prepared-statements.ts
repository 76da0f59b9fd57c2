import type { Database as SqliteConnection, Statement } from 'better-sqlite3';
import { QueryFailedError } from 'typeorm';

/** More than there are statements in the code; lists of another length are statements of their own. */
const MOST_PREPARED = 500;
/** Of who asks and of counties: a few hundred bytes each. */
const MOST_KNOWN = 5000;

/** Another number after each commit of another connection (sqlite.org/pragma.html#pragma_data_version). */
const VERSION = 'pragma data_version';

type Values = Readonly<Record<string, unknown>>;

/**
 * Hand-written SQL straight on an SQLite connection. TypeORM takes longer around a short statement
 * than SQLite for it, and a request asks half a dozen of them.
 */
export class PreparedStatements {
  private readonly prepared = new Map<string, Statement>();
  private readonly known = new Map<string, unknown[]>();
  private knownAt: unknown;

  constructor(private readonly connection: SqliteConnection) {}

  /** @throws QueryFailedError as TypeORM would, with the SqliteError as its `driverError` */
  rows<Row>(sql: string, parameters: Values): Row[] {
    try {
      const { text, values } = withLists(sql, parameters);
      return this.statement(text).all(bound(values)) as Row[];
    } catch (error) {
      throw new QueryFailedError(sql, [], error as Error);
    }
  }

  /** The same rows again until anybody commits anything, here or in another process. */
  steadyRows<Row>(sql: string, parameters: Values): Row[] {
    const [{ data_version: now } = {}] = this.rows<{ data_version?: number }>(VERSION, {});
    if (now !== this.knownAt || this.known.size >= MOST_KNOWN) this.known.clear();
    this.knownAt = now;
    const question = `${sql} ${JSON.stringify(parameters)}`;
    const known = this.known.get(question) ?? this.rows<Row>(sql, parameters);
    this.known.set(question, known);
    return known as Row[];
  }

  private statement(text: string): Statement {
    const known = this.prepared.get(text);
    if (known) return known;
    const statement = this.connection.prepare(text);
    this.prepared.set(text, statement);
    const [oldest = text] = this.prepared.keys();
    if (this.prepared.size > MOST_PREPARED) this.prepared.delete(oldest);
    return statement;
  }
}

/** `in (:...names)` becomes `in (:names_0, :names_1)`; SQLite has no parameter that is a list. */
function withLists(sql: string, parameters: Values): { text: string; values: Values } {
  if (!sql.includes(':...')) return { text: sql, values: parameters };
  const values = { ...parameters };
  const text = sql.replaceAll(/:\.\.\.([A-Za-z0-9_]+)/g, (_, name: string) =>
    (parameters[name] as readonly unknown[])
      .map((value, index) => {
        const each = `${name}_${index}`;
        values[each] = value;
        return `:${each}`;
      })
      .join(', '),
  );
  return { text, values };
}

function bound(values: Values): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fit(value)]));
}

/** better-sqlite3 binds every number as a real (5.0), and knows neither truth values nor days. */
function fit(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  return typeof value === 'boolean' ? Number(value) : value;
}
