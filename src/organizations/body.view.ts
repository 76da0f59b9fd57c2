import { flag, maybe, object, text } from '../web/schema.js';
import type { Body } from './body.entity.js';

export const BODY = object('Body', 'Kreis', {
  key: text('Kurzname für Adressen', 'warendorf'),
  name: text('Name', 'Kreis Warendorf'),
  shortName: text('Kurzform des Namens', 'Warendorf'),
  ags: maybe(text('Amtlicher Gemeindeschlüssel', '05570')),
  invented: flag('Erfunden, um das Programm zu zeigen'),
  source: maybe(text('Unterlagen, aus denen die Daten stammen')),
});

export function bodyView({ key, name, shortName, ags, invented, source }: Body) {
  return { key, name, shortName, ags, invented, source };
}
