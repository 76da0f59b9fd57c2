import type { FieldProblem } from '../texts/domain-error.js';
import { germanDay, PartialDate } from '../texts/partial-date.js';
import type { KimLink } from './kim-link.entity.js';
import { KIM_ASSESSMENTS, type KimAssessment } from './kim.js';

/** What somebody says of a measure and KIM. */
export type KimStatement = Omit<KimLink, 'measureId' | 'assessedBy' | 'assessedOn'>;
type Fact = keyof Omit<KimStatement, 'assessment'>;

const FACTS: readonly Fact[] = [
  'modules',
  'contributions',
  'legalCircles',
  'rationale',
  'steeringDecisions',
  'politicalDecisions',
  'fundingShares',
];

/** What each assessment leaves room for: nobody has a share in what has nothing to do with KIM. */
const ROOM: Readonly<Record<KimAssessment, readonly Fact[]>> = {
  NOT_ASSESSED: [],
  NONE: ['legalCircles', 'rationale', 'steeringDecisions', 'politicalDecisions'],
  RELATED: FACTS,
  CARRIED_BY_KIM: FACTS,
  ORIGINATED_IN_KIM: FACTS,
};

/** What does not fit together. @param today `YYYY-MM-DD` */
export function kimLinkProblems(statement: KimStatement, today: string): FieldProblem[] {
  const { assessment, steeringDecisions, politicalDecisions } = statement;
  const message = `Bei der Bewertung „${KIM_ASSESSMENTS[assessment]}“ bleibt das leer.`;
  return [
    ...FACTS.filter((fact) => isStated(statement[fact]) && !ROOM[assessment].includes(fact)).map(
      (field) => ({ field, message }),
    ),
    ...steeringDecisions.flatMap(({ date }, index) =>
      futureProblem(`steeringDecisions.${index}.date`, date, today),
    ),
    ...(politicalDecisions ?? []).flatMap(({ date }, index) =>
      futureProblem(`politicalDecisions.${index}.date`, date, today),
    ),
  ];
}

const isStated = (value: KimStatement[Fact]): boolean => value !== null && value.length > 0;

function futureProblem(field: string, given: string, today: string): FieldProblem[] {
  const { earliest, text } = PartialDate.parse(given);
  if (earliest <= today) return [];
  const message = `${text} liegt in der Zukunft; heute ist der ${germanDay(today)}.`;
  return [{ field, message }];
}
