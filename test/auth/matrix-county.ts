import { newId } from '../../src/database/ids.js';
import type { EntityManager } from 'typeorm';
import {
  PaperTemplate,
  PaperTemplateVersion,
} from '../../src/papers/templates/paper-template.entity.js';
import { NEW_PAPER } from '../../src/papers/new-paper.js';
import { Paper } from '../../src/papers/paper.entity.js';
import type { Organization } from '../../src/organizations/organization.entity.js';
import type { TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

/** A county with one record of every kind a route can ask for. */
export class MatrixCounty {
  private constructor(
    readonly county: TestCounty,
    readonly office: Organization,
    /** Parameters of paths, by the names they have in the code. */
    readonly params: Readonly<Record<string, string>>,
  ) {}

  static async create(app: TestApp, publicSince: string | null): Promise<MatrixCounty> {
    const county = await TestCounty.create(app.database, { publicSince });
    const office = await county.organization('jugendamt');
    const measure = await county.measure({ number: 'M1', lead: office });
    await county.report(measure, {});
    const report = await county.report(measure, {
      state: 'SUBMITTED',
      onBehalfOfId: office.id,
      onBehalfOf: office.name,
    });
    await app.database.write((em) => em.insert(Paper, paper(county.body.id)));
    await app.database.write((em) => keepTemplate(em, county.body.id));
    await county.person('Muster', { key: 'muster', source: 'Quelle' });
    await county.seat(office, { key: 'sitz' });
    const account = await county.account('auditor');
    return new MatrixCounty(county, office, {
      id: account.id,
      body: county.key,
      number: 'M1',
      organization: 'jugendamt',
      report: report.id,
      person: 'muster',
      membership: 'sitz',
      paper: 'vorlage',
      template: 'sachbericht',
      format: 'html',
    });
  }
}

async function keepTemplate(em: EntityManager, bodyId: string): Promise<void> {
  const template: PaperTemplate = {
    id: newId(),
    bodyId,
    key: 'sachbericht',
    name: 'Sachbericht',
    basedOn: 'berichtsvorlage',
    version: 1,
    createdAt: new Date('2026-01-10T09:00:00Z'),
  };
  await em.insert(PaperTemplate, template);
  for (const [number, state] of [
    [1, 'SUPERSEDED'],
    [2, 'SUBMITTED'],
  ] as const)
    await em.insert(PaperTemplateVersion, {
      id: newId(),
      templateId: template.id,
      number,
      source: `<main>\n<h1>{{vorlage.betreff}}</h1>\n<p>Stand ${number}</p>\n</main>`,
      note: null,
      authorId: null,
      author: 'KI-Management',
      createdAt: template.createdAt,
      state,
      decidedAt: null,
      decidedBy: null,
      reason: null,
    });
}

function paper(bodyId: string): Paper {
  return {
    ...NEW_PAPER,
    id: newId(),
    bodyId,
    key: 'vorlage',
    name: 'Umsetzungsstand',
    template: 'berichtsvorlage',
    state: 'RELEASED',
  };
}
