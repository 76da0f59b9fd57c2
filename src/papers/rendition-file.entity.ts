import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ID, TEXT } from '../database/column-types.js';

/** The bytes of a finished document: of a rendition where there is no folder, or of an order on demand. */
@Entity()
export class RenditionFile {
  /** Of the rendition or the order. */
  @PrimaryColumn(ID)
  id: string;

  /** In base64, which both databases keep in the same way. */
  @Column(TEXT)
  content: string;
}
