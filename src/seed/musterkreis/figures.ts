import type { IndicatorTableRecord } from '../format/concept-records.js';
import { MUNICIPALITIES } from './municipalities.js';
import { SOURCES } from './sources.js';

interface Row {
  name: string;
  people: number;
  immigrated: number;
}

export function indicatorTables(): IndicatorTableRecord[] {
  const sum: Row = {
    name: 'Musterkreis',
    people: total((place) => place.people),
    immigrated: total((place) => place.immigrated),
  };
  return [
    {
      schluessel: 'bevoelkerung',
      titel: 'Bevölkerung mit Einwanderungsgeschichte',
      stand: '31.12.2024',
      methode: 'Fortschreibung aus den Melderegistern',
      quelle: SOURCES.figures,
      spalten: [
        { schluessel: 'insgesamt', name: 'Einwohnerinnen und Einwohner', einheit: 'Anzahl' },
        { schluessel: 'mit-geschichte', name: 'mit Einwanderungsgeschichte', einheit: 'Anzahl' },
        {
          schluessel: 'anteil',
          name: 'Anteil',
          einheit: 'Prozent',
          zaehler: 'mit-geschichte',
          nenner: 'insgesamt',
        },
      ],
      zeilen: [
        ...MUNICIPALITIES.map((place) => ({ gegenstand: place.name, werte: printed(place) })),
        { gegenstand: sum.name, gesamt: true, werte: printed(sum) },
      ],
    },
  ];
}

function total(figure: (row: Row) => number): number {
  return MUNICIPALITIES.reduce((sum, place) => sum + figure(place), 0);
}

function printed({ people, immigrated }: Row): string[] {
  const tenths = Math.round((immigrated * 1000) / people);
  return [grouped(people), grouped(immigrated), `${Math.floor(tenths / 10)},${tenths % 10} %`];
}

/** `47208` as `47 208`, in the way of printed tables. */
function grouped(figure: number): string {
  return String(figure).replace(/(?<=\d)(?=(\d{3})+$)/g, ' ');
}
