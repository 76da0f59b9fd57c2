import { csv } from '../../web/csv.js';
import type { ListedOrganization } from '../organization-directory.js';

const HEADER = [
  'Name',
  'Kurzform',
  'Art',
  'Gehört zu',
  'Besteht seit',
  'Bestand bis',
  'Nachfolge',
  'Frühere Namen',
  'Sitze',
];

export const organizationsAsCsv = (all: readonly ListedOrganization[]): string =>
  csv(
    HEADER,
    all.map((one) => [
      one.name,
      one.shortName,
      one.classification.label,
      one.parent?.name ?? null,
      one.startDate,
      one.endDate,
      one.successor?.name ?? null,
      one.formerNames.map(({ name }) => name).join(', ') || null,
      one.members.length,
    ]),
  );
