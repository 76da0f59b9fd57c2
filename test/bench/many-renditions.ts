import { fresh, LARGE, type Paper, SMALL } from './asked-renditions.js';
import type { EventLoopRecord } from './event-loop.js';
import { inTurn, median, medians, percentile } from './figures.js';
import { memoryOf } from './process-memory.js';
import { type Row, ms, times } from './table.js';

const LEAST_OF_TWO = 1.6;
const MOST_DELAY_MS = 50;
const RENDERS = 500;
const SAMPLED_EVERY = 20;
/** The first hundred fill caches and pools. */
const WARM = 100;
const MOST_GROWTH = 1.1;
const LARGE_PAPERS = 24;
/** One and two take turns every few seconds: what else a machine does changes within a minute. */
const ROUNDS = 20;
/** So many that the last one, which is made alone, does not count. */
const PAPERS = 40;

interface Watched {
  address: string;
  pid: number;
  eventLoop: EventLoopRecord;
}

/** What holds while many papers are rendered, two at a time. */
export async function measureMany(program: Watched): Promise<Row[]> {
  const since = Date.now();
  const large = await makeMany(program.address, LARGE, LARGE_PAPERS, 2);
  const delays = await program.eventLoop.since(since);
  const memory = await measureMemory(program);
  // At the end, when both threads of each pool have long been at work: V8 compiles in each by itself.
  return [await measureTwoAtOnce(program.address), delayRow(delays, large), ...memory];
}

async function measureTwoAtOnce(address: string): Promise<Row> {
  const { one, two } = medians(
    await inTurn(ROUNDS, {
      one: () => makeMany(address, SMALL, PAPERS, 1),
      two: () => makeMany(address, SMALL, PAPERS, 2),
    }),
  );
  return {
    what: `PDF, ${SMALL.name}, zwei gleichzeitig`,
    measured: `${perSecond(two)} je Sekunde`,
    floor: `nacheinander ${perSecond(one)} je Sekunde`,
    ratio: times(one / two),
    goal: `mindestens ${times(LEAST_OF_TWO)}`,
    reached: one / two >= LEAST_OF_TWO,
  };
}

const perSecond = (milliseconds: number): string =>
  ((PAPERS * 1000) / milliseconds).toFixed(1).replace('.', ',');

const delayRow = (delays: readonly number[], papers: number): Row => ({
  what: 'Verzug der Ereignisschleife beim Rendern, p99',
  measured: ms(percentile(delays, 0.99)),
  floor: `höchstens einmal ${ms(percentile(delays, 1))}, ${papers} große Vorlagen`,
  goal: `höchstens ${ms(MOST_DELAY_MS)}`,
  reached: percentile(delays, 0.99) <= MOST_DELAY_MS,
});

/** Whether 400 more renders leave anything behind; the program is asked itself and its browser. */
async function measureMemory({ address, pid }: Watched): Promise<Row[]> {
  const samples: { own: number; children: number }[] = [];
  for (let made = 0; made < RENDERS; made += SAMPLED_EVERY) {
    await makeMany(address, SMALL, SAMPLED_EVERY, 2);
    if (made >= WARM) samples.push(await memoryOf(pid));
  }
  const half = samples.length / 2;
  const row = (what: string, part: 'own' | 'children'): Row => {
    const figures = samples.map((sample) => sample[part]);
    const [before, after] = [median(figures.slice(0, half)), median(figures.slice(half))];
    return {
      what: `Speicher ${what} nach ${RENDERS} Vorlagen`,
      measured: `${after.toFixed(0)} MB`,
      floor: `nach 100 bis 300 ${before.toFixed(0)} MB`,
      ratio: times(after / before),
      goal: `höchstens ${times(MOST_GROWTH)}`,
      reached: after / before <= MOST_GROWTH,
    };
  };
  return [row('des Servers', 'own'), row('des Browsers', 'children')];
}

/** @returns how many */
async function makeMany(
  address: string,
  paper: Paper,
  papers: number,
  atOnce: number,
): Promise<number> {
  let left = papers;
  const hand = async (): Promise<void> => {
    while (left-- > 0) await fresh(address, paper, 'pdf');
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return papers;
}
