import { Program } from '../support/program.js';
import { fresh, LARGE, type Paper, SMALL, whole } from './asked-renditions.js';
import { inTurn, median, medians, timed } from './figures.js';
import { Floor, inFreshBrowser } from './floor.js';
import { type Row, ms, times } from './table.js';

const MOST_OVER_FLOOR = 1.3;
const MOST_DOCX_MS = 250;
/** For a released paper, which is handed out as it is stored. */
const MOST_STORED_MS = 5;
const ROUNDS_STORED = 50;
/** Until V8 has compiled what is measured; it forgets again what nobody asks for. */
const ROUNDS_BEFORE = 8;
const RELEASED = '/api/v1/bodies/warendorf/papers/umsetzungsstand-2023/rendition';

/** Papers asked of the running program over HTTP, beside the browser alone. */
export async function measureRenditions(address: string): Promise<Row[]> {
  const floor = await Floor.start();
  try {
    return [
      ...(await measurePaper(address, floor, SMALL)),
      ...(await measurePaper(address, floor, LARGE, MOST_DOCX_MS)),
      await measureStored(address),
    ];
  } finally {
    await floor.stop();
  }
}

async function measurePaper(
  address: string,
  floor: Floor,
  paper: Paper,
  mostDocxMs?: number,
): Promise<Row[]> {
  const { name, rounds } = paper;
  const html = (await fresh(address, paper, 'html')).toString();
  const printing = {
    reused: () => floor.onReusedPage(html),
    fresh: () => floor.onFreshPage(html),
    pdf: () => fresh(address, paper, 'pdf'),
  };
  // By itself: after each PDF the program readies a blank page, which would slow the DOCX.
  const writing = {
    docx: () => fresh(address, paper, 'docx'),
    html: () => fresh(address, paper, 'html'),
  };
  await inTurn(ROUNDS_BEFORE, printing);
  const { reused, fresh: onFreshPage, pdf } = medians(await inTurn(rounds, printing));
  await inTurn(ROUNDS_BEFORE, writing);
  const { docx, html: withoutFormat } = medians(await inTurn(rounds, writing));
  return [
    {
      what: `PDF, ${name}`,
      measured: ms(pdf),
      floor: `frische Seite ${ms(onFreshPage)}`,
      ratio: times(pdf / onFreshPage),
      goal: `höchstens ${times(MOST_OVER_FLOOR)}`,
      reached: pdf / onFreshPage <= MOST_OVER_FLOOR,
    },
    {
      what: `PDF, ${name}`,
      measured: ms(pdf),
      floor: `wiederbenutzte Seite ${ms(reused)}`,
      ratio: times(pdf / reused),
    },
    {
      what: `DOCX, ${name}`,
      measured: ms(docx),
      floor: `davon HTML ${ms(withoutFormat)}`,
      ...(mostDocxMs !== undefined && {
        goal: `höchstens ${ms(mostDocxMs)}`,
        reached: docx <= mostDocxMs,
      }),
    },
  ];
}

/** The first PDF of a program that has just started, beside a browser that has to start too. */
export async function measureFirstRendition(variables: Record<string, string>): Promise<Row> {
  const first: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const program = new Program('main.js', [], variables);
    try {
      const address = await program.address();
      first.push(await timed(() => fresh(address, SMALL, 'pdf')));
      const html = (await fresh(address, SMALL, 'html')).toString();
      floor.push(await timed(() => inFreshBrowser(html)));
    } finally {
      await program.stop('SIGTERM');
    }
  }
  return {
    what: 'Erstes PDF nach dem Start',
    measured: ms(median(first)),
    floor: `neuer Browser ${ms(median(floor))}`,
    ratio: times(median(first) / median(floor)),
  };
}

async function measureStored(address: string): Promise<Row> {
  const again = () => whole(fetch(`${address}${RELEASED}.pdf`));
  await again();
  const { stored } = medians(await inTurn(ROUNDS_STORED, { stored: again }));
  return {
    what: 'Freigegebene Vorlage 066/2023 noch einmal',
    measured: ms(stored),
    goal: `höchstens ${ms(MOST_STORED_MS)}`,
    reached: stored <= MOST_STORED_MS,
  };
}
