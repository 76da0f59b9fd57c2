import { Injectable } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import { CHANGE_KINDS, type ChangeKind, KIND_RULES } from '../../measures/change-kinds.js';
import { DomainError } from '../../texts/domain-error.js';
import { germanDay } from '../../texts/partial-date.js';
import type { Cell } from '../../web/csv.js';
import { type ChangedMeasure, paperChanges } from '../content/paper-changes.js';
import { statusCalled } from '../content/status-content.js';
import type { Umsetzungsstand } from '../paper-content.js';
import { PaperContents } from '../paper-contents.js';
import { PaperRegister } from '../paper-register.js';
import { PaperCounties, type PaperCounty } from './paper-county.js';
import type { PaperChangesInput } from './paper-pages.input.js';
import { THE_PUBLIC } from '../paper-audience.js';

/** In which order a reader wants to know. */
const TOLD: readonly ChangeKind[] = [
  'NEW',
  'DONE',
  'STALLED',
  'DROPPED',
  'CHANGED',
  'CONFIRMED',
  'SILENT',
];
/** Many, and less of a surprise: folded until somebody asks. */
const FOLDED: readonly ChangeKind[] = ['CHANGED', 'CONFIRMED'];

/** What a paper says that the last one to the same committee did not. */
@Injectable()
export class PaperChangesPage {
  constructor(
    private readonly counties: PaperCounties,
    private readonly register: PaperRegister,
    private readonly contents: PaperContents,
  ) {}

  /** @throws DomainError NOT_FOUND where there is nothing to compare with */
  async view(call: Call, key: string, input: PaperChangesInput) {
    const county = await this.counties.of(call, input);
    const earlier = await this.register.before(county.bodyId, key);
    const [after, before] = await Promise.all(
      [key, earlier?.paper.key ?? key].map((name) =>
        this.contents.paper(county.key, name, THE_PUBLIC),
      ),
    );
    if (!earlier || !after?.content.stand || !before?.content.stand) throw nothingBefore();
    const path = `/vorlagen/${encodeURIComponent(key)}`;
    return {
      title: 'Was hat sich seit der letzten Vorlage geändert?',
      styles: ['vorlagen'],
      breadcrumb: [
        { text: 'Vorlagen', href: county.link('/vorlagen') },
        { text: after.content.vorlage.nummer ?? 'Vorlage', href: county.link(path) },
      ],
      now: named(after.content.vorlage, after.content.stand, county.link(path)),
      last: named(
        before.content.vorlage,
        before.content.stand,
        county.link(`/vorlagen/${encodeURIComponent(before.key)}`),
      ),
      ...comparison(before.content.stand, after.content.stand, { county, path, input }),
    };
  }
}

interface Place {
  county: PaperCounty;
  path: string;
  input: PaperChangesInput;
}

function comparison(
  before: Umsetzungsstand,
  after: Umsetzungsstand,
  { county, path, input }: Place,
) {
  const { massnahmen, nurGemeinsame, entfallen, anzahl, status } = paperChanges(before, after);
  const asked = TOLD.find((kind) => kind === input.art);
  const address = (art?: ChangeKind) => county.link(`${path}/aenderungen`, { art });
  const shown = massnahmen.filter(({ arten }) =>
    asked ? arten.includes(asked) : arten.some((kind) => kind !== 'SILENT'),
  );
  return {
    onlyCommon: nurGemeinsame,
    totals: { now: after.anzahl.massnahmen, last: before.anzahl.massnahmen },
    kinds: TOLD.map((kind) => ({
      label: CHANGE_KINDS[kind],
      meaning: KIND_RULES[kind].meaning,
      count: anzahl[kind],
      href: anzahl[kind] > 0 ? address(kind) : null,
      current: kind === asked,
    })),
    asked: asked && CHANGE_KINDS[asked],
    all: address(),
    csv: county.link(`${path}/aenderungen`, { art: asked, format: 'csv' }),
    gone: entfallen,
    statuses: status.map(({ bezeichnung, ...numbers }) => ({
      ...numbers,
      stand: stand(bezeichnung),
    })),
    total: shown.length,
    groups: (asked ? [asked] : TOLD.filter((kind) => kind !== 'SILENT'))
      .map((kind) => ({
        kind,
        label: CHANGE_KINDS[kind],
        open: kind === asked || !FOLDED.includes(kind),
        measures: shown.filter(({ arten }) => arten.includes(kind)).map(line),
      }))
      .filter(({ measures }) => measures.length > 0),
    table: shown.flatMap(tableRows),
  };
}

const stand = (label: string) => ({ code: statusCalled(label), label });

const line = ({ nummer, titel, status, statusVorher, arten, angaben }: ChangedMeasure) => ({
  nummer,
  titel,
  now: stand(status),
  last: statusVorher !== null && statusVorher !== status ? stand(statusVorher) : null,
  kinds: arten.map((kind) => CHANGE_KINDS[kind]),
  facts: angaben,
});

/** One row per fact that differs; at least one per measure. */
const tableRows = ({ nummer, titel, arten, angaben }: ChangedMeasure): Cell[][] => {
  const measure = [nummer, titel, arten.map((kind) => CHANGE_KINDS[kind]).join(', ')];
  if (angaben.length === 0) return [[...measure, null, null, null]];
  return angaben.map(({ bezeichnung, vorher, nachher }) => [
    ...measure,
    bezeichnung,
    vorher,
    nachher,
  ]);
};

const named = (
  { nummer, betreff }: { nummer: string | null; betreff: string },
  { stichtag }: Umsetzungsstand,
  href: string,
) => ({ name: nummer ?? betreff, stichtag: germanDay(stichtag), href });

const nothingBefore = (): DomainError =>
  new DomainError(
    'NOT_FOUND',
    'Zu dieser Vorlage gibt es keine frühere für dasselbe Gremium, mit der sie sich vergleichen ließe.',
  );
