import { Injectable } from '@nestjs/common';
import { mayAtHome } from '../../auth/actor.js';
import type { Call } from '../../auth/call.js';
import type { FormPage } from '../../auth/page-forms.js';
import { Clock } from '../../config/clock.js';
import { Access, type Admission } from '../../organizations/access.js';
import { Home } from '../../organizations/home.js';
import { barChart, barChartSize } from '../../rendering/chart.js';
import { dayOf, daysBefore } from '../../texts/days.js';
import type { Period } from '../change-courses.js';
import { Changes } from '../changes.service.js';
import { KIM_ASSESSMENTS, type KimAssessment } from '../kim.js';
import { type KimCounts, KimOverview } from '../kim-overview.js';
import { MeasureCounts } from '../measure-counts.js';
import type { MeasureFilter } from '../measure-filter.js';
import { MEASURE_STATUSES, type MeasureStatus } from '../measure-status.js';
import { QualityCounts } from '../quality-counts.js';
import { qualityView } from '../quality.view.js';
import { RememberedFinds } from '../remembered-finds.js';
import { StatusReports } from '../status-reports.service.js';
import { CHANGES } from './changes.page.js';
import { filterParameters } from './list-filters.js';
import { PATH as LIST, type Query } from './list-state.js';
import { address, ReferenceDay } from './reference-day.js';

const PATH = '/uebersicht';
/** In what an id weighs, its HTML included. */
const WEIGHT = 2000;

/** How the county stands on a day, in figures; every figure leads to the list behind it. */
@Injectable()
export class OverviewPage {
  constructor(
    private readonly access: Access,
    private readonly changes: Changes,
    private readonly clock: Clock,
    private readonly counts: MeasureCounts,
    private readonly home: Home,
    private readonly kim: KimOverview,
    private readonly quality: QualityCounts,
    private readonly remembered: RememberedFinds,
    private readonly reports: StatusReports,
  ) {}

  async of(call: Call, query: Query): Promise<FormPage> {
    const day = this.dayOf(query);
    const key = await this.home.key(call);
    const reader = await this.access.to(call, 'quality.read', key);
    const { roles, scopes } = call.actor;
    return this.remembered.of({
      bodyId: reader.bodyId,
      question: JSON.stringify(['overview', roles, scopes, reader.reading, day]),
      find: () => this.page(call, key, reader, day),
      weigh: () => WEIGHT,
    });
  }

  private async page(
    call: Call,
    key: string,
    reader: Admission,
    day: ReferenceDay,
  ): Promise<FormPage> {
    const from = lastDayOfTheMonthBefore(day.day);
    const { statuses, found, kim, changes, waiting } = await this.figures(call, key, reader, {
      from,
      to: day.day,
    });
    const quality = qualityView(key, day.day, found.limits, found.units);
    const list = (filter: MeasureFilter) => day.link(LIST, filterParameters(filter));
    return {
      remembered: true,
      template: 'uebersicht/uebersicht.hbs',
      view: {
        title: 'Übersicht',
        styles: ['uebersicht', 'karten'],
        stichtag: day.picker(PATH),
        chart: {
          src: day.link(`${PATH}/stand.svg`),
          ...barChartSize(statuses.map(({ label }) => label)),
        },
        statuses: statuses.map((status) => ({
          ...status,
          href: list({ status: status.code }),
        })),
        waiting,
        total: { count: quality.measures, href: list({}) },
        overdue: { count: quality.overdue.count, href: list({ overdue: true }) },
        limits: found.limits,
        freshness: quality.freshness.map(({ freshness, count }) => ({
          ...freshness,
          count,
          href: list({ freshness: freshness.code }),
        })),
        missing: quality.missing
          .filter(({ count }) => count > 0)
          .map(({ item, count }) => ({ ...item, count, href: list({ missing: item.code }) })),
        units: silentUnits(quality, list),
        from,
        changes: changes.counts.map(({ kind, meaning, count }) => ({
          ...kind,
          meaning,
          count,
          href: address(CHANGES, { von: from, bis: day.day, art: kind.code }),
        })),
        kim: kimView(kim, list),
      },
    };
  }

  /** Measures by their status, as a picture. */
  async chart(call: Call, query: Query): Promise<string> {
    const reader = await this.access.to(call, 'quality.read', await this.home.key(call));
    const bars = (await this.statuses(reader, this.dayOf(query).day)).map(({ label, count }) => ({
      bezeichnung: label,
      wert: count,
    }));
    return barChart('stand', 'Maßnahmen nach ihrem Stand', bars);
  }

  /** What all measures say together: the same for everybody who sees, and may do, the same. */
  private async figures(call: Call, key: string, reader: Admission, period: Period) {
    const [statuses, found, kim, changes, waiting] = await Promise.all([
      this.statuses(reader, period.to),
      this.quality.byUnit(reader, period.to),
      this.kim.onDay(reader, period.to),
      this.changes.page(call, key, { ...period, page: 1, limit: 1 }),
      this.waiting(call, key),
    ]);
    return { statuses, found, kim, changes, waiting };
  }

  private async statuses(reader: Admission, day: string) {
    const counts = await this.counts.byStatus(reader, day);
    return (Object.keys(MEASURE_STATUSES) as MeasureStatus[]).map((code) => ({
      code,
      label: MEASURE_STATUSES[code],
      count: counts.get(code) ?? 0,
    }));
  }

  /** How many reports wait for a decision; null for those who decide on none. */
  private async waiting(call: Call, key: string): Promise<number | null> {
    return mayAtHome(call.actor, 'report.decide') ? this.reports.waiting(call, key) : null;
  }

  private dayOf(query: Query): ReferenceDay {
    return ReferenceDay.of(query.stichtag, dayOf(this.clock.now()));
  }
}

type Quality = ReturnType<typeof qualityView>;
type List = (filter: MeasureFilter) => string;

/** The units that owe reports, those that owe most first. */
function silentUnits({ units }: Quality, list: List) {
  return units
    .map(({ unit, measures, freshness, overdue }) => {
      const of = (code: string) => freshness.find((one) => one.freshness.code === code)?.count ?? 0;
      const lead = unit?.key;
      return {
        name: unit?.name ?? 'ohne Federführung',
        measures,
        href: lead ? list({ lead }) : null,
        owed: of('STALE') + of('NEVER'),
        stale: { count: of('STALE'), href: lead ? list({ lead, freshness: 'STALE' }) : null },
        never: { count: of('NEVER'), href: lead ? list({ lead, freshness: 'NEVER' }) : null },
        overdue: { count: overdue.count, href: lead ? list({ lead, overdue: true }) : null },
      };
    })
    .filter(({ owed }) => owed > 0)
    .sort((a, b) => b.owed - a.owed);
}

function kimView({ assessments, adaptationWithoutProposal }: KimCounts, list: List) {
  return {
    unassessed: {
      count: assessments.NOT_ASSESSED,
      href: list({ kimAssessment: 'NOT_ASSESSED' }),
    },
    assessments: (Object.keys(KIM_ASSESSMENTS) as KimAssessment[]).map((code) => ({
      label: KIM_ASSESSMENTS[code],
      count: assessments[code],
      href: list({ kimAssessment: code }),
    })),
    withoutProposal:
      adaptationWithoutProposal === null
        ? null
        : { count: adaptationWithoutProposal, href: list({ missing: 'ADAPTATION_TEXT' }) },
  };
}

const lastDayOfTheMonthBefore = (day: string): string => daysBefore(`${day.slice(0, 7)}-01`, 1);
