import { coded } from '../texts/coded.js';
import { code, day, list, object, record, text, whole } from '../web/schema.js';
import { KIM_ASSESSMENTS, KIM_MODULES, type KimAssessment, type KimModule } from './kim.js';
import type { KimCounts } from './kim-overview.js';
import { linkTo, measuresLink } from './measures-link.js';

const LISTS = {
  NOT_ASSESSED: 'noch nicht bewertet',
  ADAPTATION_WITHOUT_PROPOSAL: 'Anpassungsbedarf ohne Vorschlag',
  CARRIED_BY_KIM: 'wird durch KIM getragen',
  GAP_WITHOUT_MEASURE: 'Angebotslücke ohne Maßnahme',
} as const;

const COUNT = {
  count: whole('Anzahl', 12),
  link: text(
    'Die Liste dahinter',
    '/api/v1/bodies/warendorf/measures?kimAssessment=NOT_ASSESSED&asOf=2023-05-25',
  ),
};

export const KIM_OVERVIEW = object('KimOverview', 'Maßnahmen und KIM in Zahlen', {
  asOf: day('Stichtag'),
  assessments: list(
    record({ assessment: code(KIM_ASSESSMENTS, 'Bezug zu KIM'), ...COUNT }),
    'Maßnahmen nach ihrem Bezug',
  ),
  modules: list(
    record({ module: code(KIM_MODULES, 'Baustein'), ...COUNT }),
    'Maßnahmen nach Baustein; eine kann zu mehreren gehören',
  ),
  lists: list(
    record({ list: code(LISTS, 'Liste'), ...COUNT }),
    'Was zu tun oder zu berichten ist; den Anpassungsbedarf ohne Vorschlag sehen nur Angemeldete des Kreises',
  ),
});

export function kimOverviewView(bodyKey: string, asOf: string, counts: KimCounts) {
  const { assessments, modules, adaptationWithoutProposal, gapsWithoutMeasure } = counts;
  const assessed = (assessment: KimAssessment) => ({
    count: assessments[assessment],
    link: measuresLink(bodyKey, asOf, { kimAssessment: assessment }),
  });
  return {
    asOf,
    assessments: (Object.keys(KIM_ASSESSMENTS) as KimAssessment[]).map((assessment) => ({
      assessment: coded(KIM_ASSESSMENTS, assessment),
      ...assessed(assessment),
    })),
    modules: (Object.keys(KIM_MODULES) as KimModule[]).map((module) => ({
      module: coded(KIM_MODULES, module),
      count: modules[module],
      link: measuresLink(bodyKey, asOf, { kimModule: module }),
    })),
    lists: [
      { list: coded(LISTS, 'NOT_ASSESSED'), ...assessed('NOT_ASSESSED') },
      ...(adaptationWithoutProposal === null
        ? []
        : [
            {
              list: coded(LISTS, 'ADAPTATION_WITHOUT_PROPOSAL'),
              count: adaptationWithoutProposal,
              link: measuresLink(bodyKey, asOf, { missing: 'ADAPTATION_TEXT' }),
            },
          ]),
      { list: coded(LISTS, 'CARRIED_BY_KIM'), ...assessed('CARRIED_BY_KIM') },
      {
        list: coded(LISTS, 'GAP_WITHOUT_MEASURE'),
        count: gapsWithoutMeasure,
        link: linkTo(bodyKey, 'gaps', { withoutMeasure: true, asOf }),
      },
    ],
  };
}
