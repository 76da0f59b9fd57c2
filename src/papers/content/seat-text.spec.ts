import type { Membership } from '../../organizations/membership.entity.js';
import { type Holder, seatText } from './seat-text.js';

const seat = (facts: Partial<Membership & Holder>): string =>
  seatText(
    { role: 'MEMBER', label: null, rotationInterval: null, rotationRule: null, ...facts },
    { person: null, organization: null, ...facts },
  );

describe('what a paper says of a seat', () => {
  it('is who holds it, what for, and how it changes', () => {
    expect(
      seat({
        role: 'CHAIR',
        person: 'Rüdiger Sparbrod',
        label: 'Dezernent',
        rotationInterval: 'jährlich',
        rotationRule: 'nach dem Alphabet',
      }),
    ).toBe('Vorsitz: Rüdiger Sparbrod, Dezernent, Wechsel: jährlich, nach dem Alphabet');
  });

  it.each([
    ['Jugendamt', 'Jugendamt'],
    ['JobCenter Kreis Unna', '1 Vertreter/in für das JobCenter Kreis Unna'],
    ['Regionales Bildungsbüro', '1 Vertreter/in des Regionalen Bildungsbüros'],
    ['Migrationsberatung (MBE)', '1 Vertreter/in aus dem Netzwerk (Migrationsberatung (MBE))'],
  ])('names %s once when the seat is called %s', (organization, label) => {
    expect(seat({ organization, label })).toBe(`Mitglied: ${label}`);
  });

  it.each([
    ['Bundesamt für Migration', 'Regionalkoordinator des Bundesministeriums für Migration'],
    ['Netzwerk der sechs gewählten Räte', 'aus dem Netzwerk der 6 Räte'],
    ['Technische Universität Dortmund', 'Partner und Förderer'],
  ])('names both where %s is not the same as %s', (organization, label) => {
    expect(seat({ organization, label })).toBe(`Mitglied: ${organization}, ${label}`);
  });

  it('tells the rule of a rotation once', () => {
    const label = 'je 1 aus 2 Räten (alphabetische Reihenfolge)';
    expect(
      seat({ label, rotationInterval: 'jährlich', rotationRule: 'alphabetische Reihenfolge' }),
    ).toBe(`Mitglied: ${label}, Wechsel: jährlich`);
  });
});
