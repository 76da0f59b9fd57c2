import type { Database as Connection, Statement } from 'better-sqlite3';
import { Database } from '../../src/database/database.js';

/** What the services of the program read from, with every statement prepared once and no TypeORM. */
export function bareDatabase(connection: Connection): {
  database: Database;
  prepared: (sql: string) => Statement;
} {
  const statements = new Map<string, Statement>();
  function prepared(sql: string): Statement {
    const statement = statements.get(sql) ?? connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }
  /** A list as a value becomes a list of parameters, as in the program. */
  function rows(sql: string, parameters: Record<string, unknown> = {}): unknown[] {
    const given = Object.fromEntries(
      Object.entries(parameters).filter(([, value]) => !Array.isArray(value)),
    );
    const query = sql.replace(/:\.\.\.(\w+)/g, (_all, name: string) =>
      (parameters[name] as unknown[])
        .map((value, index) => {
          given[`${name}_${index}`] = value;
          return `:${name}_${index}`;
        })
        .join(', '),
    );
    return prepared(query).all(given);
  }
  const database = Object.create(Database.prototype, {
    isSqlite: { value: true },
    rows: { value: rows },
    steadyRows: { value: rows },
  }) as Database;
  return { database, prepared };
}
