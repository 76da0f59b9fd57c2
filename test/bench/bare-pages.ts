import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../src/auth/actor.js';
import { callBy } from '../../src/auth/call.js';
import { menu } from '../../src/auth/navigation.js';
import { IDLE_MINUTES } from '../../src/auth/sessions.js';
import { Clock } from '../../src/config/clock.js';
import type { Database } from '../../src/database/database.js';
import type { Changes } from '../../src/measures/changes.service.js';
import { FilterKeys } from '../../src/measures/filter-keys.js';
import { Gaps } from '../../src/measures/gaps.js';
import { KimOverview } from '../../src/measures/kim-overview.js';
import { ListViews } from '../../src/measures/list-views.js';
import { MeasureCounts } from '../../src/measures/measure-counts.js';
import type { Measures } from '../../src/measures/measures.service.js';
import { FilterChoices } from '../../src/measures/pages/filter-choices.js';
import { MeasureListPage } from '../../src/measures/pages/measure-list.page.js';
import { OverviewPage } from '../../src/measures/pages/overview.page.js';
import { QualityCounts } from '../../src/measures/quality-counts.js';
import type { RememberedFinds } from '../../src/measures/remembered-finds.js';
import { StatusReports } from '../../src/measures/status-reports.service.js';
import type { Access } from '../../src/organizations/access.js';
import { Home } from '../../src/organizations/home.js';
import { pageHandlebars } from '../../src/web/pages.js';
import { PAGE_TEMPLATES } from '../../src/web/paths.js';

/** Services of a server that has nothing around them. */
interface Services {
  database: Database;
  access: Access;
  changes: Changes;
  measures: Measures;
  remembered: RememberedFinds;
}

/** Looks as long as a real one. */
const TOKEN = 'x'.repeat(60);

/**
 * Makes the HTML of pages with nothing around it: no framework, no session, no checks, one kind of
 * reader.
 * @param key of the county
 * @returns makes the page at that address; undefined when there is none
 */
export function barePages(services: Services, bodyId: string, key: string) {
  const { database, access, changes, measures, remembered } = services;
  const actor: Actor = {
    userId: bodyId,
    bodyId,
    roles: ['ki_management', 'department_head'],
    units: [],
    function: 'Amtsleitung',
    scopes: null,
  };
  const clock = new Clock();
  const call = callBy(actor);
  const home = Object.create(Home.prototype, { key: { value: () => key } }) as Home;
  const views = Object.create(ListViews.prototype, { seenBy: { value: () => [] } }) as ListViews;
  const reports = new StatusReports(access, clock, database, new FilterKeys(database));
  const counts = new MeasureCounts(database, remembered);
  const list = new MeasureListPage(
    access,
    new FilterChoices(database),
    clock,
    home,
    measures,
    remembered,
    views,
  );
  const kim = new KimOverview(counts, new Gaps(database));
  const quality = new QualityCounts(database, remembered);
  const overview = new OverviewPage(
    access,
    changes,
    clock,
    counts,
    home,
    kim,
    quality,
    remembered,
    reports,
  );
  const html = writer(actor);
  return ({ pathname, searchParams, search }: URL): Promise<string> | undefined => {
    const query = Object.fromEntries(searchParams);
    if (pathname === '/massnahmen')
      return list.of(call, query, pathname + search).then(([page]) => html(page, pathname));
    if (pathname === '/uebersicht')
      return overview.of(call, query).then((page) => html(page, pathname));
    return undefined;
  };
}

function writer(actor: Actor) {
  const handlebars = pageHandlebars();
  const templates = new Map<string, HandlebarsTemplateDelegate>();
  const compiled = (name: string): HandlebarsTemplateDelegate => {
    const template =
      templates.get(name) ?? handlebars.compile(readFileSync(join(PAGE_TEMPLATES, name), 'utf8'));
    templates.set(name, template);
    return template;
  };
  return ({ template, view }: { template: string; view: object }, path: string): string => {
    const visitor = {
      function: actor.function,
      token: TOKEN,
      menu: menu(actor, path),
      idleMinutes: IDLE_MINUTES,
    };
    const all = { visitor, ...view, token: TOKEN };
    return compiled('_rahmen.hbs')({ ...all, body: compiled(template)(all) });
  };
}
