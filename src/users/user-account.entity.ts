import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../auth/role.js';
import { ID, INSTANT, INTEGER, JSON_TEXT, KEY, OPTIONAL, TEXT } from '../database/column-types.js';

/** Who may sign in. Accounts are disabled or erased, never deleted: what they did stays theirs. */
@Entity()
export class UserAccount {
  @PrimaryColumn(ID)
  id: string;

  @Index()
  @ForeignKey('Body')
  @Column(ID)
  bodyId: string;

  @Column(INTEGER)
  version: number;

  /** Unique in the installation, lower case. */
  @Column({ ...KEY, unique: true })
  login: string;

  /** Null once the person was erased. */
  @Column({ ...TEXT, ...OPTIONAL })
  name: string | null;

  @Column({ ...TEXT, ...OPTIONAL })
  email: string | null;

  /** What the county calls the post, e.g. `Leitung Jugendamt`; it stands in records where a name would. */
  @Column(TEXT)
  function: string;

  @Column(JSON_TEXT)
  roles: Role[];

  /** Argon2id in its own notation; null until the person has set a password. */
  @Column({ ...TEXT, ...OPTIONAL })
  passwordHash: string | null;

  @Column(INSTANT)
  createdAt: Date;

  @Column({ ...INSTANT, ...OPTIONAL })
  disabledAt: Date | null;

  @Column({ ...INSTANT, ...OPTIONAL })
  erasedAt: Date | null;

  /** When the person was shown what their roles do, once. */
  @Column({ ...INSTANT, ...OPTIONAL })
  welcomedAt: Date | null;
}

/** The organizational units an account answers for. */
@Entity()
export class UserUnit {
  @ForeignKey(() => UserAccount)
  @PrimaryColumn(ID)
  userId: string;

  @ForeignKey('Organization')
  @PrimaryColumn(ID)
  organizationId: string;
}
