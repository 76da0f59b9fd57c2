import {
  ADAPTATIONS,
  type Adaptation,
  MEASURE_STATUSES,
  SCHEDULES,
} from '../../measures/measure-status.js';
import type { StatusReportRecord } from '../format/status-report-record.js';
import { LAST_CUT_OFF_DAY, afterwards } from './cut-off-days.js';
import { MUNICIPALITIES } from './municipalities.js';
import { officeOn } from './offices.js';
import { type Partner, partnersFor } from './partners.js';
import type { Random } from './random.js';
import { adaptationTexts, INTERNAL_NOTES, reasonsFor } from './report-reasons.js';
import { type Scene, firstSentences, followingSentences } from './report-sentences.js';
import { Rotation } from './rotation.js';
import type { Theme } from './theme.js';
import { type Station, answered } from './timeline.js';

const FEW = ['drei', 'vier', 'fünf', 'sechs', 'acht'] as const;

/** What the offices wrote about one measure. */
export class StatusReports {
  private readonly rotation: Rotation;
  private readonly partners: readonly Partner[];
  private readonly size: number;

  /** @param places where the measure takes place; empty: everywhere */
  constructor(
    private readonly theme: Theme,
    private readonly places: readonly string[],
    partners: readonly Partner[],
    private readonly random: Random,
  ) {
    this.rotation = new Rotation(random);
    this.partners = partners.length > 0 ? partners : partnersFor(theme.field);
    this.size = random.between(13, 44);
  }

  along(stations: readonly Station[]): StatusReportRecord[] {
    return answered(stations, this.random).map((station) => ({
      stichtag: station.day,
      ...(this.random.chance(7) && {
        erfasstAm: afterwards(station.day, this.random.between(3, 26)),
      }),
      verfasst: `Leitung ${officeOn(this.theme.office, station.day).name}`,
      ...(this.isConfirmation(station) ? { unveraendert: true } : this.statement(station)),
    }));
  }

  private isConfirmation({ fresh, day }: Station): boolean {
    return this.random.chance(day === LAST_CUT_OFF_DAY ? 15 : 40) && !fresh;
  }

  private statement(station: Station): Partial<StatusReportRecord> {
    const { status, delayed } = station;
    const reasons = reasonsFor(status, delayed);
    return {
      ...(status !== 'UNKNOWN' && { status: MEASURE_STATUSES[status] }),
      ...(status === 'ONGOING' && this.random.chance(10) && { statusWortlaut: 'fest etabliert' }),
      ...this.schedule(station),
      ...(reasons.length > 0 && { begruendung: this.rotation.next(reasons) }),
      text: this.text(station),
      ...(this.random.chance(8) && { vermerkIntern: this.random.pick(INTERNAL_NOTES) }),
      ...this.adaptation(station),
    };
  }

  private schedule({ status, delayed }: Station): Pick<StatusReportRecord, 'zeitplan'> {
    if (delayed) return { zeitplan: SCHEDULES.DELAYED };
    if (status === 'ONGOING') return { zeitplan: SCHEDULES.NO_DATE };
    return status === 'PLANNED' || status === 'IN_PROGRESS' ? { zeitplan: SCHEDULES.ON_TIME } : {};
  }

  private text({ status }: Station): string {
    const scene = this.scene();
    const following = this.random.shuffled(followingSentences(this.theme.form, status));
    const pools = [firstSentences(this.theme.form, status)];
    if (following[0] && this.random.chance(75)) pools.push(following[0]);
    if (following[1] && this.random.chance(25)) pools.push(following[1]);
    return pools.map((pool): string => this.rotation.next(pool)(scene)).join(' ');
  }

  private scene(): Scene {
    const names = this.places.length > 0 ? this.places : MUNICIPALITIES.map(({ name }) => name);
    const place = this.random.pick(names);
    const others = MUNICIPALITIES.map(({ name }) => name).filter((name) => name !== place);
    const known = names.filter((name) => name !== place);
    const people = this.size + this.random.between(0, 6);
    return {
      people,
      seats: people + this.random.between(4, 15),
      few: this.random.pick(FEW),
      place,
      elsewhere: this.random.pick(known.length > 0 ? known : others),
      partner: this.random.pick(this.partners).with,
    };
  }

  private adaptation(station: Station): Partial<StatusReportRecord> {
    const kind = this.adaptationKind(station);
    if (kind === null) return {};
    const texts = adaptationTexts(kind, this.theme.form);
    return {
      anpassung: ADAPTATIONS[kind],
      ...(texts.length > 0 && { anpassungText: this.random.pick(texts) }),
    };
  }

  /** Whoever reports is free to leave it out, and often does. */
  private adaptationKind({ status, delayed }: Station): Adaptation | null {
    if (status === 'COMPLETED' || status === 'SUPERSEDED' || !this.random.chance(65)) return null;
    if (status === 'DISCONTINUED') return 'DROP';
    if (status === 'ON_HOLD') return this.random.pick(['ADAPT', 'DROP', 'NEW']);
    if (status === 'NOT_STARTED') return this.random.pick(['ADAPT', 'NEW']);
    if (delayed || status === 'UNKNOWN') return 'ADAPT';
    return this.random.chance(30) ? 'ADAPT' : 'KEEP';
  }
}
