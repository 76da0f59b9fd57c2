/** The names exist nowhere. Figures: inhabitants, of them with a history of immigration. */
export const MUNICIPALITIES = [
  { key: 'ahornrieden', name: 'Ahornrieden', kind: 'Gemeinde', people: 7412, immigrated: 1089 },
  { key: 'birkenlohde', name: 'Birkenlohde', kind: 'Gemeinde', people: 9856, immigrated: 1734 },
  { key: 'erlenbruecken', name: 'Erlenbrücken', kind: 'Stadt', people: 24310, immigrated: 6807 },
  { key: 'fahlenrode', name: 'Fahlenrode', kind: 'Gemeinde', people: 11604, immigrated: 2065 },
  { key: 'falkenwinkel', name: 'Falkenwinkel', kind: 'Gemeinde', people: 6238, immigrated: 780 },
  { key: 'gruenwarden', name: 'Grünwarden', kind: 'Stadt', people: 31975, immigrated: 10232 },
  { key: 'haselbeeke', name: 'Haselbeeke', kind: 'Gemeinde', people: 8127, immigrated: 1195 },
  { key: 'kornstetten', name: 'Kornstetten', kind: 'Gemeinde', people: 12743, immigrated: 2918 },
  { key: 'linnharde', name: 'Linnharde', kind: 'Stadt', people: 19582, immigrated: 4661 },
  { key: 'muehlscheidt', name: 'Mühlscheidt', kind: 'Gemeinde', people: 10469, immigrated: 2208 },
  { key: 'tannwerda', name: 'Tannwerda', kind: 'Stadt', people: 47208, immigrated: 16145 },
  { key: 'wiesenbroda', name: 'Wiesenbroda', kind: 'Gemeinde', people: 5931, immigrated: 712 },
] as const;

export type Municipality = (typeof MUNICIPALITIES)[number];
