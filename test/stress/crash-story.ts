import type { DatabaseKind } from '../support/databases.js';
import { CrashSite, type Heard } from './crash-site.js';

const SOONEST_MS = 20;
const LATEST_MS = 2000;
const MINUTE = 60_000;

interface Found {
  reports: string[];
  /** Reports without exactly one audit entry. */
  silent: number;
  /** Audit entries about a report that is not there. */
  invented: number;
}

export function killedInTheMiddleOfWriting(kind: DatabaseKind, kills: number): void {
  describe(`killed ${kills} times in the middle of writing, on ${kind}`, () => {
    let site: CrashSite;

    beforeAll(async () => {
      site = await CrashSite.create(kind);
    }, MINUTE);
    afterAll(() => site.remove());

    it(
      'the program has every report it acknowledged, and none by half',
      async () => {
        const acknowledged: string[] = [];
        let cut = 0;
        for (let kill = 0; kill < kills; kill += 1) {
          const heard: Heard = await site.crash(moment(kill / kills, 1 / kills));
          acknowledged.push(...heard.acknowledged);
          cut += heard.unanswered;
          const { reports, silent, invented } = await site.look(found);
          const kept = new Set(reports);
          expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
          expect({ kill, silent, invented }).toEqual({ kill, silent: 0, invented: 0 });
        }
        expect(acknowledged.length).toBeGreaterThan(kills);
        expect(cut).toBeGreaterThan(0);
        const { exitCode, stdout, stderr } = await site.verifyAudit();
        expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0 });
      },
      kills * 20_000 + MINUTE,
    );
  });
}

/** Spread over the whole span, most of them early, and another in every run. */
function moment(from: number, width: number): number {
  const share = (from + Math.random() * width) ** 2;
  return SOONEST_MS + share * (LATEST_MS - SOONEST_MS);
}

async function found(database: Parameters<Parameters<CrashSite['look']>[0]>[0]): Promise<Found> {
  const reports = await database.rows<{ id: string; entries: number | string }>(
    `select s.id, (select count(*) from audit_entry a
       where a.object_id = s.id and a.action = 'REPORT_SUBMITTED') as entries
     from status_report s`,
  );
  const [invented] = await database.rows<{ count: number | string }>(
    `select count(*) as count from audit_entry a
     where a.action = 'REPORT_SUBMITTED'
       and not exists (select 1 from status_report s where s.id = a.object_id)`,
  );
  return {
    reports: reports.map(({ id }) => id),
    silent: reports.filter(({ entries }) => Number(entries) !== 1).length,
    invented: Number(invented?.count),
  };
}
