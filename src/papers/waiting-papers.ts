import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, mayAtHome } from '../auth/actor.js';
import type { Call } from '../auth/call.js';
import { Database } from '../database/database.js';
import { type OtherTask, OtherTasks } from '../measures/other-tasks.js';
import { Body } from '../organizations/body.entity.js';
import { PaperTextList } from './paper-text-list.js';

interface NamedPaper {
  key: string;
  name: string;
}

/** What papers ask of the units somebody answers for: to co-sign them, and to sign their texts. */
@Injectable()
export class WaitingPapers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly tasks: OtherTasks,
    private readonly list: PaperTextList,
  ) {}

  onModuleInit(): void {
    this.tasks.add(async (call) => [...(await this.signOffs(call)), ...(await this.texts(call))]);
  }

  /** Shortened texts that wait for a department, counted by paper. */
  async texts(call: Call): Promise<(OtherTask & { key: string })[]> {
    if (!mayAtHome(call.actor, 'paper.sign_text')) return [];
    const papers = await this.papers(call.actor, WITH_TEXTS);
    if (papers.length === 0) return [];
    const id = call.actor.bodyId ?? '';
    const { key: body } = await this.database.read.findOneByOrFail(Body, { id });
    const counts = await Promise.all(
      papers.map(async ({ key }) => {
        const opened = await this.list.open(call, 'paper.sign_text', { body, paper: key });
        return (await this.list.of(opened)).filter(({ state }) => state === 'ASKED').length;
      }),
    );
    return papers
      .map((paper, index) => textTask(paper, counts[index] ?? 0))
      .filter(({ count }) => count > 0);
  }

  private async signOffs({ actor }: Call): Promise<OtherTask[]> {
    if (!mayAtHome(actor, 'paper.sign_off')) return [];
    const papers = await this.papers(actor, CO_SIGNED);
    return papers.map(({ key, name }) => ({
      text: 'Vorlage mitzeichnen',
      href: `/vorlagen/${encodeURIComponent(key)}/mitzeichnung`,
      about: name,
    }));
  }

  private async papers({ bodyId, units }: Actor, sql: string): Promise<NamedPaper[]> {
    if (bodyId === null || units.length === 0) return [];
    return this.database.rows<NamedPaper>(sql, { bodyId, units: units.map(({ id }) => id) });
  }
}

const textTask = ({ key, name }: NamedPaper, count: number) => ({
  key,
  count,
  text: count === 1 ? 'Einen gekürzten Text freizeichnen' : `${count} gekürzte Texte freizeichnen`,
  href: `/vorlagen/${encodeURIComponent(key)}/texte?zeige=wartet`,
  about: name,
});

const CO_SIGNED = `
  select distinct p.id, p.key, p.name from paper p join paper_sign_off s on s.paper_id = p.id
  where p.body_id = :bodyId and p.state = 'CO_SIGNATURE' and s.state = 'ASKED'
    and s.organization_id in (:...units)
  order by p.id`;

/** Where texts may wait: whether they still belong to what the department says is another question. */
const WITH_TEXTS = `
  select distinct p.id, p.key, p.name from paper p
    join paper_measure_text t on t.paper_id = p.id join measure m on m.id = t.measure_id
  where p.body_id = :bodyId and p.state in ('DRAFT', 'CO_SIGNATURE') and m.lead_id in (:...units)
    and t.asked_at is not null and t.signed_at is null and t.returned_at is null
  order by p.id`;
