import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateNested } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  Blankable,
  key,
  listOf,
  oneOf,
  partialDate,
  Required,
  text,
  wholeNumber,
} from '../web/document-input.js';
import { CONSULTATION_RESULTS, type ConsultationResult } from './paper-words.js';

const LONGEST_REASON = 1_000;
const MOST_VOTES = 1_000;
const votes = wholeNumber(0, MOST_VOTES);

/** What a unit can say when it is asked to co-sign. */
export const SIGN_OFF_DECISIONS = { SIGNED: 'mitgezeichnet', RETURNED: 'zurückgegeben' } as const;

export class SignOffRequestInput {
  @Required(listOf(key('jugendamt')), 'Kurznamen der Stellen, die mitzeichnen sollen.')
  organizations: string[];
}

export class SignOffDecisionInput {
  @Required(oneOf(SIGN_OFF_DECISIONS), 'Mitgezeichnet oder zurückgegeben.')
  decision: keyof typeof SIGN_OFF_DECISIONS;

  @Blankable(
    text(LONGEST_REASON, 'Bitte nennen Sie auch die Zahl der Plätze.'),
    'Was dazu zu sagen ist; nötig bei `RETURNED`.',
  )
  comment?: string | null;
}

export class RecallInput {
  @Required(text(LONGEST_REASON, 'Ein Absatz fehlt.'), 'Warum.')
  reason: string;
}

export class ApprovalInput {
  @Blankable(
    text(LONGEST_REASON, 'Die Zahlen liegen erst im Herbst vor.'),
    'Warum die Vorlage trotz fehlender Angaben genehmigt wird; gedruckt wird das nirgends, protokolliert schon.',
  )
  despiteGaps?: string | null;
}

export class ReleaseInput {
  @Blankable(
    text(60, '066/2026'),
    'Nummer; nötig, wenn der Kreis kein Muster für Nummern hat, und nur dann. Eine Berichtigung bekommt ihre immer von selbst.',
  )
  number?: string | null;
}

class VotesInput {
  @Required(votes, 'Ja.')
  yes: number;

  @Required(votes, 'Nein.')
  no: number;

  @Required(votes, 'Enthaltungen.')
  abstentions: number;

  @Required(votes, 'Befangen.')
  biased: number;
}

const NO_VOTES = 'Erlaubt ist zum Beispiel {"yes": 12, "no": 3, "abstentions": 1, "biased": 0}.';

export class ResultInput {
  @Required(oneOf(CONSULTATION_RESULTS), 'Ergebnis der Beratung.')
  result: ConsultationResult;

  @Blankable(text(LONGEST_REASON), 'Ergebnis in Worten, wie in der Niederschrift.')
  words?: string | null;

  @ApiPropertyOptional({ description: 'Stimmen.', type: VotesInput })
  @IsOptional()
  @IsObject({ message: NO_VOTES })
  @ValidateNested({ message: NO_VOTES })
  @Type(() => VotesInput)
  votes?: VotesInput;

  @Blankable(partialDate, 'Termin, wenn er ein anderer war als geplant.')
  date?: string | null;

  @Blankable(text(20, '5.1'), 'Tagesordnungspunkt, wenn er noch fehlt.')
  agendaNumber?: string | null;
}

export class RevisionInput {
  @Required(
    text(LONGEST_REASON, 'Die Zahl der Plätze in W07 war falsch angegeben.'),
    'Was berichtigt wird; die Zeile steht auf der neuen Vorlage.',
  )
  correction: string;
}

export class WithdrawalInput {
  @Required(text(LONGEST_REASON, 'Der Auftrag ist entfallen.'), 'Warum sie zurückgezogen wird.')
  reason: string;
}
