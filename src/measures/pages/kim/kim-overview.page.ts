import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import type { FormPage } from '../../../auth/page-forms.js';
import { Clock } from '../../../config/clock.js';
import { Access } from '../../../organizations/access.js';
import { Home } from '../../../organizations/home.js';
import { dayOf } from '../../../texts/days.js';
import { PartialDate } from '../../../texts/partial-date.js';
import { csv } from '../../../web/csv.js';
import { Gaps } from '../../gaps.js';
import { gapView } from '../../gap.view.js';
import { KIM_ASSESSMENTS, KIM_MODULES, type KimAssessment, type KimModule } from '../../kim.js';
import { type KimCounts, KimOverview } from '../../kim-overview.js';
import { ReferenceDay } from '../reference-day.js';

/** How the measures of the county stand to KIM, every figure with the list behind it. */
@Injectable()
export class KimOverviewPage {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly gaps: Gaps,
    private readonly home: Home,
    private readonly kim: KimOverview,
  ) {}

  /** @param stichtag of the address */
  async of(call: Call, stichtag: unknown): Promise<FormPage> {
    const reader = await this.access.to(call, 'measure.read', await this.home.key(call));
    const day = ReferenceDay.of(stichtag, dayOf(this.clock.now()));
    const [counts, gaps] = await Promise.all([
      this.kim.onDay(reader, day.day),
      this.gaps.onDay(reader, day.day),
    ]);
    return {
      template: 'kim/uebersicht.hbs',
      view: {
        title: 'KIM',
        styles: ['kim'],
        stichtag: day.picker('/kim'),
        lists: lists(counts, day),
        assessments: (Object.keys(KIM_ASSESSMENTS) as KimAssessment[]).map((code) => ({
          label: KIM_ASSESSMENTS[code],
          count: counts.assessments[code],
          href: day.link('/massnahmen', { kim: code }),
        })),
        modules: (Object.keys(KIM_MODULES) as KimModule[]).map((code) => ({
          label: KIM_MODULES[code],
          count: counts.modules[code],
          href: day.link('/massnahmen', { baustein: code }),
        })),
        gapsAsCsv: day.link('/kim', { format: 'csv' }),
        gaps: gaps
          .filter(({ answered }) => !answered)
          .map((gap) => ({
            ...gapView(gap),
            since: gap.identifiedOn && PartialDate.parse(gap.identifiedOn).text,
          })),
      },
    };
  }

  /** All gaps of the day, also those a measure answers. @param stichtag of the address */
  async gapsAsCsv(call: Call, stichtag: unknown): Promise<string> {
    const reader = await this.access.to(call, 'measure.read', await this.home.key(call));
    const { day } = ReferenceDay.of(stichtag, dayOf(this.clock.now()));
    const gaps = await this.gaps.onDay(reader, day);
    return csv(
      [
        'Angebotslücke',
        'Erkannt am',
        'Erkannt von',
        'Maßnahme',
        'Titel der Maßnahme',
        'Fundstelle',
      ],
      gaps
        .map(gapView)
        .map(({ title, identifiedOn, identifiedBy, answered, measure, source }) => [
          title,
          identifiedOn && PartialDate.parse(identifiedOn).text,
          identifiedBy.label,
          measure?.number ?? (answered ? 'nicht öffentlich' : 'keine'),
          measure?.title ?? null,
          source,
        ]),
    );
  }
}

function lists({ assessments, ...counts }: KimCounts, day: ReferenceDay) {
  return [
    {
      label: 'Noch nicht bewertet',
      text: 'Hat die Maßnahme mit KIM zu tun? Das hat noch niemand gesagt.',
      count: assessments.NOT_ASSESSED,
      href: day.link('/massnahmen', { kim: 'NOT_ASSESSED' }),
    },
    ...(counts.adaptationWithoutProposal === null
      ? []
      : [
          {
            label: 'Anpassungsbedarf ohne Vorschlag',
            text: 'Es ist etwas anzupassen, aber noch nicht gesagt, was.',
            count: counts.adaptationWithoutProposal,
            href: day.link('/massnahmen', { fehlt: 'ADAPTATION_TEXT' }),
          },
        ]),
    {
      label: 'Wird durch KIM getragen',
      text: 'Diese Maßnahmen gibt es durch KIM.',
      count: assessments.CARRIED_BY_KIM,
      href: day.link('/massnahmen', { kim: 'CARRIED_BY_KIM' }),
    },
    {
      label: 'Angebotslücke ohne Maßnahme',
      text: 'Erkannt ist die Lücke; noch antwortet keine Maßnahme darauf.',
      count: counts.gapsWithoutMeasure,
      href: '#luecken',
    },
  ];
}
