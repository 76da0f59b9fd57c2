import type { Massnahme } from '../content/measure-content.js';
import { statusCalled } from '../content/status-content.js';
import type { Umsetzungsstand } from '../paper-content.js';
import type { PaperInput } from './paper-pages.input.js';

/** The measures of a paper as a list that can be narrowed down. */
export function measuresOf({ massnahmen, status }: Umsetzungsstand, input: PaperInput) {
  const { feld = '', status: asked = '' } = input;
  const shown = massnahmen.filter(
    (measure) =>
      (!feld || measure.handlungsfelder.includes(feld)) && (!asked || measure.status === asked),
  );
  return {
    asked: { feld, status: asked },
    filtered: feld !== '' || asked !== '',
    total: massnahmen.length,
    shown: shown.length,
    fields: [...new Set(massnahmen.flatMap(({ handlungsfelder }) => handlungsfelder))]
      .sort((a, b) => a.localeCompare(b, 'de'))
      .map((name) => ({ code: name, label: name })),
    statuses: status
      .filter(({ wert }) => wert > 0)
      .map(({ bezeichnung, wert }) => ({
        code: bezeichnung,
        label: `${bezeichnung} (${wert.toLocaleString('de-DE')})`,
      })),
    items: shown.map(line),
  };
}

function line(measure: Massnahme) {
  const { nummer, titel, status, statusWortlaut, zeitplan, sachstand, begruendung } = measure;
  return {
    nummer,
    titel,
    stand: { code: statusCalled(status), label: status },
    statusWortlaut,
    zeitplan,
    sachstand,
    begruendung,
    facts: [
      { name: 'Federführung', values: [measure.federfuehrung ?? 'keine Angabe'] },
      { name: 'Handlungsfeld', values: measure.handlungsfelder },
      { name: 'Beschreibung', values: stated(measure.beschreibung) },
      { name: 'Beteiligt', values: measure.beteiligte },
      { name: 'Partner', values: measure.partner },
      { name: 'Zielgruppe', values: measure.zielgruppen },
      { name: 'Ort', values: measure.orte },
      { name: 'Laufzeit', values: stated(measure.laufzeit) },
      { name: 'Förderung', values: measure.foerderung },
      { name: 'Ziel', values: measure.ziele },
      { name: 'Anpassungsbedarf', values: [adaptation(measure)] },
      { name: 'KIM', values: [measure.kim.bewertung, ...measure.kim.bausteine] },
      { name: 'Fortgeführt in', values: stated(measure.aufgegangenIn) },
      {
        name: 'Konzept',
        values: measure.konzepte.map(({ titel: konzept, fundstelle }) =>
          [konzept, fundstelle].filter(Boolean).join(', '),
        ),
      },
    ].filter(({ values }) => values.length > 0),
  };
}

const stated = (text: string | null): string[] => (text === null ? [] : [text]);

const adaptation = ({ anpassung, anpassungText }: Massnahme): string =>
  [anpassung ?? 'nicht erhoben', anpassungText].filter(Boolean).join('. ');
