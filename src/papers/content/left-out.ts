import type { Aenderungen } from './changes-content.js';
import type { PaperContent, Umsetzungsstand } from '../paper-content.js';
import type { Massnahme } from './measure-content.js';

/** How many passages of the internal edition are missing in the public one: whole measures, or facts of one. */
export function passagesLeftOut(internal: PaperContent, open: PaperContent): number {
  return (
    fewer(internal.vorlage.abschnitte, open.vorlage.abschnitte) +
    fewer(internal.vorlage.anlagen, open.vorlage.anlagen) +
    otherwise(internal.vorlage.beratungsfolge, open.vorlage.beratungsfolge) +
    (internal.stand && open.stand ? ofState(internal.stand, open.stand) : 0)
  );
}

function ofState(internal: Umsetzungsstand, open: Umsetzungsstand): number {
  const shown = new Map(open.massnahmen.map((measure) => [measure.nummer, measure]));
  const measures = internal.massnahmen.map((measure) => factsLeftOut(measure, shown));
  const seats = internal.gruppen.map((group, index) =>
    otherwise(group.sitze, open.gruppen[index]?.sitze ?? []),
  );
  return (
    [...measures, ...seats].reduce((sum, count) => sum + count, 0) +
    otherwise(internal.kim.luecken, open.kim.luecken) +
    comparisonsLeftOut(internal.aenderungen, open.aenderungen)
  );
}

function factsLeftOut(measure: Massnahme, shown: ReadonlyMap<string, Massnahme>): number {
  const open = shown.get(measure.nummer);
  return open ? otherwise(Object.values(measure), Object.values(open)) : 1;
}

/** The whole comparison counts once; else the measures only it still names. */
function comparisonsLeftOut(
  internal: Umsetzungsstand['aenderungen'],
  open: Umsetzungsstand['aenderungen'],
): number {
  if (!internal || !open) return internal ? 1 : 0;
  return Math.max(0, fewer(gone(internal), gone(open)));
}

const gone = ({ zeilen }: Aenderungen): Aenderungen['zeilen'] =>
  zeilen.filter(({ status }) => status === null);

const fewer = (internal: readonly unknown[], open: readonly unknown[]): number =>
  internal.length - open.length;

/** Both lists have the same order. */
const otherwise = (internal: readonly unknown[], open: readonly unknown[]): number =>
  internal.filter((entry, index) => JSON.stringify(entry) !== JSON.stringify(open[index])).length;
