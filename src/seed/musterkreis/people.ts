import type { MembershipRecord, PersonRecord } from '../format/organization-records.js';
import { SOURCES } from './sources.js';

const quelle = SOURCES.organization;

export function people(): PersonRecord[] {
  return [
    { schluessel: 'andresky', anrede: 'Frau', vorname: 'Merle', nachname: 'Andresky', quelle },
    { schluessel: 'brandwein', anrede: 'Herr', vorname: 'Tilo', nachname: 'Brandwein', quelle },
    { schluessel: 'atalanoglu', anrede: 'Frau', vorname: 'Nesrin', nachname: 'Atalanoglu', quelle },
    { schluessel: 'wiegmut', anrede: 'Herr', vorname: 'Jonas', nachname: 'Wiegmut', quelle },
  ];
}

type Seat = Omit<MembershipRecord, 'schluessel' | 'quelle'> & { schluessel: string };

const OFFICES_IN_STEERING_GROUP = [
  'ki',
  'amt-50-teilhabe',
  'amt-33-migration',
  'amt-51-jugend',
  'amt-53-gesundheit',
  'jobcenter',
  'arbeitsagentur',
  'wohlfahrt',
];

const SEATS: readonly Seat[] = [
  { schluessel: 'leitung-ki', in: 'ki', person: 'andresky', funktion: 'Leitung', seit: '2019' },
  {
    schluessel: 'vorsitz-ausschuss',
    in: 'ausschuss-soziales-integration',
    person: 'brandwein',
    funktion: 'Vorsitz',
    seit: 'November 2020',
  },
  {
    schluessel: 'kim-koordination',
    in: 'kim-lenkungsgruppe',
    person: 'atalanoglu',
    funktion: 'Geschäftsführung',
    bezeichnung: 'KIM-Koordination',
    seit: 'Oktober 2020',
  },
  {
    schluessel: 'kim-vorsitz',
    in: 'kim-lenkungsgruppe',
    person: 'wiegmut',
    funktion: 'Vorsitz',
    bezeichnung: 'Sozialdezernent',
    seit: 'Oktober 2020',
  },
  ...OFFICES_IN_STEERING_GROUP.map((organisation): Seat => ({
    schluessel: `kim-sitz-${organisation}`,
    in: 'kim-lenkungsgruppe',
    organisation,
    funktion: 'Mitglied',
  })),
  {
    schluessel: 'kim-sitz-gemeinden',
    in: 'kim-lenkungsgruppe',
    funktion: 'Mitglied',
    bezeichnung: 'Gemeinden',
    sitze: 2,
    rotation: { turnus: 'alle zwei Jahre', regel: 'je eine Stadt und eine Gemeinde' },
  },
];

export function memberships(): MembershipRecord[] {
  return SEATS.map((seat) => ({ ...seat, quelle }));
}
