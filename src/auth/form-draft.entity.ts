import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ID, INSTANT, JSON_TEXT } from '../database/column-types.js';

/** As long as an address of a page may be. */
export const LONGEST_ADDRESS = 500;

/** By the name of the field; a list where several boxes of one name are ticked. */
export type DraftFields = Readonly<Record<string, string | readonly string[]>>;

/** What a person has typed into a form and not sent yet. */
@Entity()
export class FormDraft {
  @ForeignKey('UserAccount')
  @PrimaryColumn(ID)
  userId: string;

  /** Of the page that shows the form, e.g. `/massnahmen/W07/sachstand`. */
  @PrimaryColumn({ type: 'varchar', length: String(LONGEST_ADDRESS) })
  address: string;

  @Column(JSON_TEXT)
  fields: DraftFields;

  @Index()
  @Column(INSTANT)
  savedAt: Date;
}
