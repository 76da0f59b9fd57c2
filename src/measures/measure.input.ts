import {
  Blankable,
  key,
  listOf,
  oneOf,
  Optional,
  OptionalList,
  partialDate,
  Required,
  text,
  yesOrNo,
} from '../web/document-input.js';
import {
  KI_ROLES,
  type KiRole,
  MEASURE_KINDS,
  type MeasureKind,
  PARTY_ROLES,
  type PartyRole,
} from './measure-facts.js';
import type { WritableFact } from './writable-facts.js';

const TITLE = text(300, 'Sprachkurse für Eltern');
const WORDING = text(4_000);
const LONG = text(10_000);
const SHORT = text(300);

export class PartyInput {
  @Blankable(key('vhs'), 'Kurzname der Organisation; siehe `organizations`.')
  key?: string | null;

  @Required(oneOf(PARTY_ROLES), 'Rolle.')
  role: PartyRole;

  @Blankable(SHORT, 'Im Wortlaut der Quelle; nötig, wo keine Organisation genannt ist.')
  wording?: string | null;
}

export class ConceptPlaceInput {
  @Required(key('integrationsbericht-2010'), 'Kurzname des Konzepts; siehe `concepts`.')
  key: string;

  @Blankable(SHORT, 'Stelle in der Unterlage.')
  placeInText?: string | null;
}

export class FundingInput {
  @Required(key('komm-an-nrw'), 'Kurzname des Förderprogramms.')
  key: string;

  @Blankable(SHORT, 'Im Wortlaut der Quelle.')
  wording?: string | null;
}

/** What may be said or left out of any measure. Other records are named by their keys. */
export class MeasureFactsInput implements Partial<Record<WritableFact, unknown>> {
  @Blankable(SHORT, 'Art im Wortlaut der Quelle.')
  kindWording?: string | null;

  @Blankable(WORDING, 'Wortlaut der Unterlage.')
  officialWording?: string | null;

  @Blankable(LONG, 'Beschreibung.')
  description?: string | null;

  @Blankable(key('W01'), 'Nummer der Maßnahme, zu der diese gehört.')
  parent?: string | null;

  @Optional(listOf(key('integration-durch-bildung')), 'Kurznamen der Handlungsfelder.')
  fieldsOfAction?: string[];

  @OptionalList(ConceptPlaceInput, 'Konzepte, in denen die Maßnahme steht.')
  concepts?: ConceptPlaceInput[];

  @Blankable(key('amt-jugend-bildung'), 'Kurzname der federführenden Organisation.')
  lead?: string | null;

  @Blankable(SHORT, 'Federführung im Wortlaut der Quelle.')
  leadWording?: string | null;

  @Optional(oneOf(KI_ROLES), 'Rolle des Kommunalen Integrationszentrums.')
  kiRole?: KiRole;

  @OptionalList(PartyInput, 'Beteiligte und Kooperationspartner, in dieser Reihenfolge.')
  parties?: PartyInput[];

  @Optional(listOf(key('eltern')), 'Kurznamen der Zielgruppen.')
  targetGroups?: string[];

  @Optional(listOf(key('kreisweit')), 'Kurznamen der Orte.')
  places?: string[];

  @Blankable(partialDate, 'Geplanter Beginn, so genau, wie er bekannt ist.')
  plannedStart?: string | null;

  @Blankable(partialDate, 'Geplantes Ende.')
  plannedEnd?: string | null;

  @Blankable(partialDate, 'Beginn.')
  startedOn?: string | null;

  @Blankable(partialDate, 'Ende.')
  endedOn?: string | null;

  @OptionalList(FundingInput, 'Förderprogramme.')
  funding?: FundingInput[];

  @Blankable(WORDING, 'Anmerkung.')
  note?: string | null;

  @Blankable(SHORT, 'Fundstelle.')
  source?: string | null;
}

export class NewMeasureInput extends MeasureFactsInput {
  @Optional(
    text(40, 'W81'),
    'Nummer, nur wo der Kreis seine Nummern selbst vergibt. Sie bleibt für immer.',
  )
  number?: string;

  @Required(TITLE, 'Arbeitstitel.')
  title: string;

  @Required(oneOf(MEASURE_KINDS), 'Art.')
  kind: MeasureKind;

  @Required(yesOrNo, 'Ob die Maßnahme öffentlich ist.')
  isPublic: boolean;
}

export class MeasureChangeInput extends MeasureFactsInput {
  @Required(
    text(1_000, 'Abstimmung mit dem Jugendamt vom 12.01.2026'),
    'Grund der Änderung; er steht in der Geschichte der Maßnahme.',
  )
  reason: string;

  @Optional(TITLE, 'Arbeitstitel.')
  title?: string;

  @Optional(oneOf(MEASURE_KINDS), 'Art.')
  kind?: MeasureKind;

  @Optional(yesOrNo, 'Ob die Maßnahme öffentlich ist.')
  isPublic?: boolean;
}
