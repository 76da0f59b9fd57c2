/** A county's report, the same for everybody who is measured with it. */
export interface Paper {
  name: string;
  body: string;
  template: string;
  rounds: number;
}

export const SMALL: Paper = {
  name: '13 Maßnahmen',
  body: 'warendorf',
  template: 'berichtsvorlage-umsetzungsstand',
  rounds: 11,
};
export const LARGE: Paper = {
  name: '120 Maßnahmen',
  body: 'mittel',
  template: 'berichtsvorlage-umsetzungsstand',
  rounds: 5,
};

const DAY_MS = 86_400_000;

/** From here on all measures of the bench are there. */
const SINCE = '2026-07-01';

let asked = 0;

/** Of another day each time: the same document would not be made twice. */
export function fresh(address: string, paper: Paper, format: string): Promise<Buffer> {
  const { body, template } = paper;
  const asOf = new Date(Date.parse(SINCE) + (asked += 1) * DAY_MS).toISOString().slice(0, 10);
  return whole(
    fetch(`${address}/api/v1/bodies/${body}/renditions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ template, asOf, format }),
    }),
  );
}

/** @throws Error for an answer that is none */
export async function whole(answered: Promise<Response>): Promise<Buffer> {
  const answer = await answered;
  const content = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${content.toString()}`);
  return content;
}
