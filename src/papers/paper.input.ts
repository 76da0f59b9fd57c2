import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateNested } from 'class-validator';
import { MeasureFilterInput } from '../measures/measure-filter-fields.js';
import { IMPACT_KINDS, type ImpactKind } from '../organizations/impact-kinds.js';
import { SECTION_KINDS, type SectionKind } from '../organizations/section-kinds.js';
import {
  Blankable,
  day,
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
import { EDITIONS, type Edition } from './edition.js';
import {
  CONSULTATION_KINDS,
  CONSULTATION_ROLES,
  type ConsultationKind,
  type ConsultationRole,
  PAPER_TYPES,
  type PaperType,
  TEXT_BLOCK_KINDS,
  type TextBlock,
} from './paper-words.js';

const LONGEST_TEXT = 8_000;
const NO_GROUP = 'Erlaubt ist eine Gruppe von Angaben, zum Beispiel {"status": "ONGOING"}.';

class ConsultationInput {
  @Required(oneOf(CONSULTATION_KINDS), 'Wer berät.')
  kind: ConsultationKind;

  @Blankable(key('ausschuss-soziales'), 'Kurzname des Gremiums oder der Stelle.')
  organization?: string | null;

  @Blankable(text(300), 'Wer gefragt wird, wo es nicht eine Organisation ist.')
  label?: string | null;

  @Blankable(partialDate, 'Termin, so genau, wie er bekannt ist.')
  date?: string | null;

  @Blankable(oneOf(CONSULTATION_ROLES), 'Aufgabe des Gremiums.')
  role?: ConsultationRole | null;

  @Blankable(text(500, 'zur Beratung'), 'Was geschieht.')
  step?: string | null;

  @Blankable(text(20, '5.1'), 'Tagesordnungspunkt.')
  agendaNumber?: string | null;

  @Blankable(key('beispiel'), 'Kurzname der Person, die berichtet.')
  rapporteur?: string | null;
}

class BlockInput {
  @Required(oneOf(TEXT_BLOCK_KINDS), 'Art des Blocks.')
  kind: TextBlock['kind'];

  @Required(
    listOf(text(LONGEST_TEXT)),
    'Absatz, Absätze des Zitats, Punkte der Aufzählung oder Zwischentitel.',
  )
  texts: string[];
}

class SectionInput {
  @Required(key('einleitung'), 'Kurzname.')
  key: string;

  @Optional(oneOf(SECTION_KINDS), 'Wo in der Vorlage er steht; ohne Angabe `TEXT`.')
  kind?: SectionKind;

  @Blankable(key(), 'Kurzname des Handlungsfelds, das bewertet wird; nötig bei `FIELD`.')
  fieldOfAction?: string | null;

  @Optional(oneOf(EDITIONS), '`INTERNAL`: nur in der internen Fassung; ohne Angabe `PUBLIC`.')
  edition?: Edition;

  @Required(text(300, 'Einleitung'), 'Überschrift.')
  heading: string;

  @OptionalList(BlockInput, 'Textblöcke in ihrer Reihenfolge.')
  blocks?: BlockInput[];
}

class ImpactInput {
  @Required(oneOf(IMPACT_KINDS), 'Art der Auswirkung; der Kreis legt fest, welche er angibt.')
  kind: ImpactKind;

  @Blankable(text(200, 'keine'), 'Ergebnis.')
  verdict?: string | null;

  @Blankable(text(LONGEST_TEXT), 'Erläuterung.')
  text?: string | null;
}

class PreviousTreatmentInput {
  @Required(text(300, 'Ausschuss für Soziales'), 'Gremium.')
  committee: string;

  @Blankable(partialDate, 'Wann.')
  date?: string | null;

  @Blankable(text(20, '5'), 'Tagesordnungspunkt.')
  agendaNumber?: string | null;

  @Blankable(text(60, '066/2023'), 'Nummer der Vorlage.')
  reference?: string | null;
}

/** What a draft says, besides the measures. */
class PaperFactsInput {
  @Optional(oneOf(PAPER_TYPES), 'Art der Vorlage.')
  paperType?: PaperType;

  @Optional(yesOrNo, 'Öffentlich.')
  isPublic?: boolean;

  @Optional(listOf(key()), 'Kurznamen der Konzepte, um deren Maßnahmen es geht; leer: alle.')
  concepts?: string[];

  @ApiPropertyOptional({
    description: 'Auswahl der Maßnahmen, wie in der Liste; ohne Angabe alle.',
    type: MeasureFilterInput,
  })
  @IsOptional()
  @IsObject({ message: NO_GROUP })
  @ValidateNested({ message: NO_GROUP })
  @Type(() => MeasureFilterInput)
  filter?: MeasureFilterInput;

  @Blankable(key('ki'), 'Kurzname des federführenden Amts.')
  underDirectionOf?: string | null;

  @Optional(listOf(key()), 'Kurznamen der beteiligten Stellen.')
  involvedOrganizations?: string[];

  @Blankable(text(120, '51-10.4'), 'Aktenzeichen.')
  fileReference?: string | null;

  @Blankable(text(LONGEST_TEXT, 'Zur Kenntnis.'), 'Beschlussvorschlag.')
  proposedResolution?: string | null;

  @Blankable(key(), 'Kurzname des Beschlusses, auf den die Vorlage antwortet.')
  mandate?: string | null;

  @Blankable(text(1_000, '§ 7 TIntG NRW'), 'Rechtsgrundlage.')
  legalBasis?: string | null;

  @OptionalList(PreviousTreatmentInput, 'Frühere Behandlung des Gegenstands.')
  previousTreatment?: PreviousTreatmentInput[];

  @OptionalList(ConsultationInput, 'Beratungsfolge, auch außerhalb der Gremien des Kreises.')
  consultations?: ConsultationInput[];

  @OptionalList(SectionInput, 'Geschriebene Teile der Vorlage.')
  sections?: SectionInput[];

  @OptionalList(ImpactInput, 'Auswirkungen, jede Art höchstens einmal.')
  impacts?: ImpactInput[];

  @Optional(listOf(text(300)), 'Namen der Anlagen.')
  attachments?: string[];
}

export class NewPaperInput extends PaperFactsInput {
  @Required(text(500, 'Umsetzungsstand 2026'), 'Betreff; der Kurzname entsteht aus ihm.')
  name: string;

  @Required(key('berichtsvorlage-umsetzungsstand'), 'Vorlagenmuster.')
  template: string;

  @Required(day, 'Stichtag.')
  asOf: string;

  @Optional(
    key('umsetzungsstand-2023'),
    'Kurzname oder Nummer einer Vorlage, deren Kopf, Abschnitte und Auswahl die neue übernimmt; was Sie selbst angeben, geht vor. Texte der Maßnahmen, Termine und Anlagen übernimmt sie nicht.',
  )
  basedOn?: string;
}

export class PaperChangeInput extends PaperFactsInput {
  @Optional(text(500), 'Betreff.')
  name?: string;

  @Optional(key('berichtsvorlage-umsetzungsstand'), 'Vorlagenmuster.')
  template?: string;

  @Optional(day, 'Stichtag.')
  asOf?: string;
}
