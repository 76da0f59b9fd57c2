import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import type { FormPage } from '../../../auth/page-forms.js';
import { Home } from '../../../organizations/home.js';
import type { JobPhase } from '../../job-phases.js';
import { RenditionBacklog } from '../../rendition-backlog.js';

/** What becomes of orders, as the administration looks at them: trouble first. */
const GROUPS: readonly { heading: string; phases: readonly JobPhase[]; failed?: true }[] = [
  { heading: 'Nicht gelungen', phases: ['FAILED'], failed: true },
  { heading: 'In Arbeit', phases: ['CONTENT', 'DOCUMENT'] },
  { heading: 'Warten', phases: ['WAITING'] },
];

/** Documents that are being made in the background, and those that were given up. */
@Injectable()
export class OrdersPage {
  constructor(
    private readonly backlog: RenditionBacklog,
    private readonly home: Home,
  ) {}

  async of(call: Call): Promise<FormPage> {
    const county = await this.home.key(call);
    const { items } = await this.backlog.of(call, county, undefined);
    const groups = GROUPS.map(({ heading, phases, failed = false }) => ({
      heading,
      failed,
      orders: items
        .filter(({ phase }) => phases.includes(phase.code))
        .map(({ problem: reason, ...order }) => ({
          ...order,
          reason,
          again: order.attempts > 0 && !failed,
        })),
    }));
    return {
      template: 'verwaltung/auftraege.hbs',
      view: {
        title: 'Aufträge für Dokumente',
        breadcrumb: [{ text: 'Verwaltung', href: '/verwaltung' }],
        styles: ['verwaltung'],
        groups: groups.filter(({ orders }) => orders.length > 0),
      },
    };
  }
}
