import { Program } from '../support/program.js';
import { inTurn, median, medians, timed } from './figures.js';
import { Floor, inFreshBrowser } from './floor.js';
import { type Row, ms, times } from './table.js';

const MOST_OVER_FLOOR = 1.5;
const MOST_DOCX_MS = 400;

interface Paper {
  name: string;
  path: string;
  rounds: number;
}

const SMALL: Paper = {
  name: 'klein (066/2023)',
  path: '/api/v1/bodies/warendorf/papers/umsetzungsstand-2023/rendition',
  rounds: 11,
};
const LARGE: Paper = {
  name: '120 Maßnahmen',
  path: '/api/v1/bodies/mittel/papers/umsetzungsstand-2026/rendition',
  rounds: 5,
};

/** Papers asked of the running program over HTTP, beside the browser alone. */
export async function measureRenditions(address: string): Promise<Row[]> {
  const floor = await Floor.start();
  try {
    return [
      ...(await measurePaper(address, floor, SMALL)),
      ...(await measurePaper(address, floor, LARGE, MOST_DOCX_MS)),
    ];
  } finally {
    await floor.stop();
  }
}

async function measurePaper(
  address: string,
  floor: Floor,
  { name, path, rounds }: Paper,
  mostDocxMs?: number,
): Promise<Row[]> {
  const html = (await fetchWhole(`${address}${path}.html`)).toString();
  const printing = {
    reused: () => floor.onReusedPage(html),
    fresh: () => floor.onFreshPage(html),
    pdf: () => fetchWhole(`${address}${path}.pdf`),
  };
  // By itself: after each PDF the program readies a blank page, which would slow the DOCX.
  const writing = {
    docx: () => fetchWhole(`${address}${path}.docx`),
    html: () => fetchWhole(`${address}${path}.html`),
  };
  await inTurn(1, { ...printing, ...writing });
  const { reused, fresh, pdf } = medians(await inTurn(rounds, printing));
  const { docx, html: withoutFormat } = medians(await inTurn(rounds, writing));
  return [
    {
      what: `PDF, ${name}`,
      measured: ms(pdf),
      floor: `frische Seite ${ms(fresh)}`,
      ratio: times(pdf / fresh),
      goal: `höchstens ${times(MOST_OVER_FLOOR)}`,
      reached: pdf / fresh <= MOST_OVER_FLOOR,
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
      first.push(await timed(() => fetchWhole(`${address}${SMALL.path}.pdf`)));
      const html = (await fetchWhole(`${address}${SMALL.path}.html`)).toString();
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

async function fetchWhole(url: string): Promise<Buffer> {
  const answer = await fetch(url);
  const content = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${content.toString()}`);
  return content;
}
