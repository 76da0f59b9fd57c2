import { Injectable } from '@nestjs/common';
import { mayAtHome } from '../../auth/actor.js';
import type { Call } from '../../auth/call.js';
import { Access } from '../../organizations/access.js';
import { Home } from '../../organizations/home.js';
import { coded } from '../../texts/coded.js';
import { MEASURE_STATUSES } from '../measure-status.js';
import { OpenReports } from '../open-reports.js';
import { reportPath } from './reporting/next-measure.js';

/** Reports on a measure that wait for somebody, for those who may read them. */
@Injectable()
export class WaitingOnMeasure {
  constructor(
    private readonly access: Access,
    private readonly home: Home,
    private readonly reports: OpenReports,
  ) {}

  async of(call: Call, number: string) {
    const { actor } = call;
    const admission = await this.access.ifPermitted(
      actor,
      'report.read',
      await this.home.key(call),
    );
    if (!admission) return [];
    const { reading } = admission;
    if (reading.scope === 'UNITS' && reading.unitKeys.length === 0) return [];
    const found =
      reading.scope === 'UNITS'
        ? await this.reports.ofUnits(call, admission, reading.unitKeys)
        : await this.reports.ofMeasure(call, admission, number);
    return found
      .filter((report) => report.number === number && report.state !== 'ACCEPTED')
      .map((report) => ({
        ...report,
        status: coded(MEASURE_STATUSES, report.status),
        returned: report.state === 'RETURNED',
        ...linkTo(call, report),
      }));
  }
}

function linkTo(
  { actor }: Call,
  { id, number, state }: { id: string; number: string; state: string },
): { href?: string; linkText?: string } {
  if (state === 'RETURNED' && mayAtHome(actor, 'report.submit'))
    return { href: reportPath(number), linkText: 'Berichtigen' };
  if (state === 'SUBMITTED' && mayAtHome(actor, 'report.decide'))
    return { href: `/annahme/${id}`, linkText: 'Ansehen und entscheiden' };
  return {};
}
