import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { newId } from '../../src/database/ids.js';
import type { Measure } from '../../src/measures/measure.entity.js';
import { Deputy } from '../../src/users/deputy.entity.js';
import type { UserAccount } from '../../src/users/user-account.entity.js';
import type { TestAnswer, TestApp, Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

const TODAY = '2024-05-02';

interface Coded {
  code: string;
}
export interface Report {
  id: string;
  version: number;
  state: Coded;
  measure: { number: string; version: number };
  asOf: string;
  status: Coded;
  publicText: string | null;
  internalNote: string | null;
  author: string | null;
  onBehalfOf: { key: string; name: string } | null;
  corrects: string | null;
  decision: { decidedBy: string; comment: string | null } | null;
  lastAccepted: { status: Coded; publicText: string | null } | null;
  hints: { field: string }[];
}
export interface Page {
  total: number;
  items: Report[];
}
export interface Problem {
  code: string;
  detail: string;
  problems?: { field: string }[];
  current?: Report;
  changedBy?: string;
}

export const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

/**
 * A county on 2 May 2024. The youth office leads J1, the social office S1 and the closed S2. The head
 * of the youth office has a deputy; the KI management are two people, and the KI itself leads K1.
 */
export class ReportDesk {
  private constructor(
    private readonly app: TestApp,
    readonly county: TestCounty,
    readonly j1: Measure,
    readonly s2: Measure,
    readonly headAccount: UserAccount,
    readonly head: Visitor,
    readonly deputy: Visitor,
    readonly social: Visitor,
    readonly management: Visitor,
    readonly colleague: Visitor,
  ) {}

  static async open(app: TestApp): Promise<ReportDesk> {
    app.clock.set(`${TODAY}T10:00:00Z`);
    const county = await TestCounty.create(app.database);
    const youth = await county.organization('jugendamt', { name: 'Jugendamt' });
    const office = await county.organization('sozialamt', { name: 'Sozialamt' });
    const ki = await county.organization('ki', { name: 'Kommunales Integrationszentrum' });
    const j1 = await county.measure({ number: 'J1', lead: youth, startedOn: '2018' });
    await county.measure({ number: 'S1', lead: office });
    const s2 = await county.measure({ number: 'S2', lead: office, isPublic: false });
    await county.measure({ number: 'K1', lead: ki });
    const headAccount = await county.account('department_head', {
      units: [youth],
      function: 'Leitung Jugendamt',
    });
    const stand = await county.account('department_head', { function: 'Vertretung Jugendamt' });
    await deputise(app, headAccount, stand);
    const second = { function: 'KI, zweite Stelle' };
    return new ReportDesk(
      app,
      county,
      j1,
      s2,
      headAccount,
      await app.signIn(headAccount),
      await app.signIn(stand),
      await app.signIn(await county.account('department_head', { units: [office] })),
      await app.signIn(await county.account('ki_management', { units: [ki] })),
      await app.signIn(await county.account('ki_management', second)),
    );
  }

  get(who: Visitor, path: string): Promise<TestAnswer> {
    return who.request('GET', this.url(path));
  }

  post(
    who: Visitor,
    path: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<TestAnswer> {
    return who.request('POST', this.url(path), payload ? { payload, headers } : { headers });
  }

  async submitted(
    who: Visitor,
    number: string,
    statement: object = { status: 'IN_PROGRESS' },
  ): Promise<Report> {
    return created(await this.post(who, `/measures/${number}/status-reports`, statement));
  }

  accept(who: Visitor, { id, version, measure }: Report): Promise<TestAnswer> {
    const payload = { seenMeasureVersion: measure.version };
    return this.post(who, `/status-reports/${id}/acceptance`, payload, ifMatch(version));
  }

  async accepted(who: Visitor, number: string, statement?: object): Promise<Report> {
    const report = await this.submitted(who, number, statement);
    return created(await this.accept(this.colleague, report));
  }

  async ofMeasure(who: Visitor, number = 'J1'): Promise<Page> {
    return (await this.get(who, `/measures/${number}/status-reports`)).json<Page>();
  }

  /** What waits for a decision, unless the query asks for something else. */
  async queue(who: Visitor, query = ''): Promise<Page> {
    return (await this.get(who, `/status-reports${query}`)).json<Page>();
  }

  /** What everybody is told. */
  async status(number = 'J1', asOf = TODAY): Promise<string> {
    const answer = await this.get(this.app, `/measures/${number}?asOf=${asOf}`);
    return answer.json<{ status: Coded }>().status.code;
  }

  /** How many everybody finds. */
  async searched(words: string): Promise<number> {
    const answer = await this.get(this.app, `/search?q=${encodeURIComponent(words)}`);
    return answer.json<Page>().total;
  }

  /** What the log tells about it, as `ACTION who`. */
  async logged(objectId: string): Promise<string[]> {
    const entries = await this.app.database.read.find(AuditEntry, {
      where: { objectId },
      order: { sequence: 'ASC' },
    });
    return entries.map(({ action, actor }) => `${action} ${actor}`);
  }

  private url(path: string): string {
    return `/api/v1/bodies/${this.county.key}${path}`;
  }
}

function deputise(app: TestApp, head: UserAccount, stand: UserAccount): Promise<unknown> {
  return app.database.write((em) =>
    em.insert(Deputy, {
      id: newId(),
      userId: head.id,
      deputyId: stand.id,
      fromDay: '2024-05-01',
      toDay: '2024-05-31',
      endedAt: null,
    }),
  );
}

function created(answer: TestAnswer): Report {
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
  return answer.json<Report>();
}
