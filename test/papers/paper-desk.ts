import type { Role } from '../../src/auth/role.js';
import type { Organization } from '../../src/organizations/organization.entity.js';
import type { TestAnswer, TestApp, Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

/** What a paper answers with when it was changed. */
export interface Receipt {
  key: string;
  reference: string | null;
  state: { code: string; label: string };
  version: number;
}

/** A county that writes papers, and the people who work on them. */
export class PaperDesk {
  private constructor(
    readonly app: TestApp,
    readonly county: TestCounty,
    readonly office: Organization,
    readonly management: Visitor,
    readonly colleague: Visitor,
    readonly head: Visitor,
    readonly member: Visitor,
    readonly auditor: Visitor,
  ) {}

  static async open(app: TestApp, paperNumberPattern: string | null = '{lfd:3}/{jahr}') {
    const county = await TestCounty.create(app.database, { paperNumberPattern });
    const office = await county.organization('jugendamt');
    await county.organization('ausschuss');
    const signIn = async (role: Role, units: Organization[] = []) =>
      app.signIn(await county.account(role, { units }));
    return new PaperDesk(
      app,
      county,
      office,
      await signIn('ki_management'),
      await signIn('ki_management'),
      await signIn('department_head', [office]),
      await signIn('committee_member'),
      await signIn('auditor'),
    );
  }

  path(paper?: string, step?: string): string {
    const parts = [paper, step].filter((part) => part !== undefined);
    return [`/api/v1/bodies/${this.county.key}/papers`, ...parts].join('/');
  }

  /** A draft that lacks nothing. */
  async draft(facts: object = {}): Promise<Receipt> {
    const payload = {
      name: 'Umsetzungsstand 2026',
      template: 'berichtsvorlage-umsetzungsstand',
      asOf: '2026-01-01',
      underDirectionOf: 'jugendamt',
      proposedResolution: 'Zur Kenntnis.',
      consultations: [
        { kind: 'INTERNAL', organization: 'jugendamt' },
        { kind: 'COUNCIL', organization: 'ausschuss', date: '2026-03-01', role: 'INFORMATION' },
      ],
      ...facts,
    };
    return created(await this.management.request('POST', this.path(), { payload }));
  }

  /** Takes the paper a step on, in the version that was answered last. */
  step(
    who: Visitor,
    { key, version }: Pick<Receipt, 'key' | 'version'>,
    step: string,
    payload: object = {},
  ): Promise<TestAnswer> {
    const headers = { 'if-match': `"${version}"` };
    return who.request('POST', this.path(key, step), { payload, headers });
  }

  /** @param query title, edition and manner of the file */
  attach(
    { key, version }: Pick<Receipt, 'key' | 'version'>,
    query: string,
    payload: Buffer,
    headers: Record<string, string> = {},
    who = this.management,
  ): Promise<TestAnswer> {
    return who.request('POST', `${this.path(key, 'attachments')}?${query}`, {
      payload,
      headers: { 'if-match': `"${version}"`, 'content-type': 'application/pdf', ...headers },
    });
  }

  /** @param approval why it is approved although something is missing */
  async released(facts: object = {}, approval: object = {}): Promise<Receipt> {
    const draft = await this.draft(facts);
    const approved = created(await this.step(this.management, draft, 'approval', approval));
    return created(await this.step(this.colleague, approved, 'release'));
  }
}

/** What was made, or the answer that says why not. */
export function created(answer: TestAnswer): Receipt {
  if (answer.statusCode !== 201) throw new Error(`${answer.statusCode}: ${answer.body}`);
  return answer.json<Receipt>();
}
