import { Injectable } from '@nestjs/common';
import { mayAtHome } from '../../auth/actor.js';
import type { Call } from '../../auth/call.js';
import { CHANGES } from '../../measures/pages/changes.page.js';
import { address } from '../../measures/pages/reference-day.js';
import { germanDay } from '../../texts/partial-date.js';
import type { Cell } from '../../web/csv.js';
import {
  dayOf,
  IN_FORCE,
  lastBefore,
  PaperRegister,
  type RegisteredPaper,
} from '../paper-register.js';
import { audienceOf } from '../paper-audience.js';
import { IN_PROGRESS, PAPER_STATES } from '../paper-states.js';
import { PAPER_TYPES } from '../paper-words.js';
import { WaitingPapers } from '../waiting-papers.js';
import { PapersInWork } from './desk/papers-in-work.js';
import { PaperCounties, type PaperCounty } from './paper-county.js';
import type { PaperListInput } from './paper-pages.input.js';

/** All papers of a county that are released, newest first, and above them those being worked on. */
@Injectable()
export class PaperListPage {
  constructor(
    private readonly counties: PaperCounties,
    private readonly inWork: PapersInWork,
    private readonly register: PaperRegister,
    private readonly waiting: WaitingPapers,
  ) {}

  async view(call: Call, input: PaperListInput) {
    const county = await this.counties.of(call, input);
    const audience = audienceOf(call.actor, county.bodyId);
    const [registered, inWork] = await Promise.all([
      this.register.of(county.bodyId, audience),
      this.inWork.of(call, county.bodyId),
    ]);
    const all = registered.filter(({ paper }) => !IN_PROGRESS.includes(paper.state));
    const shown = all.filter((one) => isMeant(one, input));
    const ofAll = all.filter(({ paper }) => paper.isPublic);
    const seesMeasures = county.named === undefined && mayAtHome(call.actor, 'measure.read');
    const { jahr = '', gremium = '' } = input;
    return {
      title: 'Vorlagen',
      styles: ['vorlagen', 'schreibtisch'],
      county: county.name,
      named: county.named,
      asked: { jahr, gremium },
      filtered: jahr !== '' || gremium !== '',
      all: county.link('/vorlagen'),
      csv: county.link('/vorlagen', { jahr, gremium, format: 'csv' }),
      years: choices(all.flatMap((one) => yearsOf(one))).reverse(),
      committees: choices(all.flatMap(committeesOf)),
      inWork,
      others: county.named === undefined ? await this.waiting.texts(call) : [],
      total: all.length,
      papers: shown.map((one) => ({
        ...line(one, county),
        changes: one.paper.isPublic && changesOf(one, ofAll, county),
        since: seesMeasures && one === all[0] && sinceThen(one),
      })),
      table: shown.map(tableRow),
      templates: county.named === undefined && mayAtHome(call.actor, 'template.read'),
      mayWrite: county.named === undefined && mayAtHome(call.actor, 'paper.render'),
    };
  }
}

function isMeant(one: RegisteredPaper, { jahr, gremium }: PaperListInput): boolean {
  return (
    (!jahr || yearsOf(one).includes(jahr)) && (!gremium || committeesOf(one).includes(gremium))
  );
}

/** Of the Stichtag and of the sessions: people remember the one or the other. */
const yearsOf = (one: RegisteredPaper): string[] =>
  [dayOf(one), ...one.sessions.map(({ date }) => date?.earliest)].flatMap(
    (day) => day?.slice(0, 4) ?? [],
  );

const committeesOf = ({ sessions }: RegisteredPaper): string[] =>
  sessions.map(({ committee }) => committee);

const choices = (values: readonly string[]) =>
  [...new Set(values)]
    .sort((a, b) => a.localeCompare(b, 'de'))
    .map((value) => ({ code: value, label: value }));

const tableRow = ({ paper, sessions }: RegisteredPaper): Cell[] => [
  PAPER_TYPES[paper.paperType],
  paper.reference,
  paper.name,
  paper.asOf === null ? null : germanDay(paper.asOf),
  sessions
    .map(({ committee, date }) => [committee, date?.text].filter(Boolean).join(', '))
    .join('; '),
];

/** Leads to what it says that the one before did not. */
function changesOf(one: RegisteredPaper, all: readonly RegisteredPaper[], county: PaperCounty) {
  const last = lastBefore(one, all)?.paper;
  const path = `/vorlagen/${encodeURIComponent(one.paper.key)}/aenderungen`;
  return last && { href: county.link(path), from: last.reference ?? last.name };
}

/** Leads to what became of the measures since. */
const sinceThen = ({ paper: { asOf } }: RegisteredPaper) =>
  asOf !== null && { href: address(CHANGES, { von: asOf }), day: asOf };

function line({ paper, sessions }: RegisteredPaper, county: PaperCounty) {
  const { key, reference, name, paperType, asOf, state } = paper;
  const path = `/vorlagen/${encodeURIComponent(key)}`;
  return {
    href: county.link(path),
    pdf: county.link(`${path}/datei.pdf`),
    docx: county.link(`${path}/datei.docx`),
    type: PAPER_TYPES[paperType],
    reference,
    name,
    asOf: asOf === null ? null : germanDay(asOf),
    ended: IN_FORCE.includes(state) ? null : PAPER_STATES[state],
    sessions: sessions.map(({ committee, date, result }) => ({
      committee,
      date: date?.text ?? 'Termin offen',
      result,
    })),
  };
}
