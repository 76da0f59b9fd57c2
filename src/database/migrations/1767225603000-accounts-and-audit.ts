import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.js';
import { CODE, DAY, ID, INSTANT, INTEGER, KEY, TEXT } from './column-shapes.js';
import { createTables, dropTables, type TableShape } from './tables.js';

const TABLES: readonly TableShape[] = [
  {
    name: 'user_account',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'body_id', ...ID },
      { name: 'version', ...INTEGER },
      { name: 'login', ...KEY, isUnique: true },
      { name: 'name', ...TEXT, isNullable: true },
      { name: 'email', ...TEXT, isNullable: true },
      { name: 'function', ...TEXT },
      { name: 'roles', ...TEXT },
      { name: 'password_hash', ...TEXT, isNullable: true },
      { name: 'created_at', ...INSTANT },
      { name: 'disabled_at', ...INSTANT, isNullable: true },
      { name: 'erased_at', ...INSTANT, isNullable: true },
    ],
    references: [['body_id', 'body']],
    indices: [['body_id']],
  },
  {
    name: 'user_unit',
    columns: [
      { name: 'user_id', ...ID, isPrimary: true },
      { name: 'organization_id', ...ID, isPrimary: true },
    ],
    references: [
      ['user_id', 'user_account'],
      ['organization_id', 'organization'],
    ],
  },
  {
    name: 'deputy',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'user_id', ...ID },
      { name: 'deputy_id', ...ID },
      { name: 'from_day', ...DAY },
      { name: 'to_day', ...DAY },
      { name: 'ended_at', ...INSTANT, isNullable: true },
    ],
    references: [
      ['user_id', 'user_account'],
      ['deputy_id', 'user_account'],
    ],
    indices: [['user_id'], ['deputy_id', 'to_day']],
  },
  {
    name: 'session',
    columns: [
      { name: 'hash', ...KEY, isPrimary: true },
      { name: 'user_id', ...ID },
      { name: 'created_at', ...INSTANT },
      { name: 'last_seen_at', ...INSTANT },
      { name: 'expires_at', ...INSTANT },
    ],
    references: [['user_id', 'user_account']],
    indices: [['user_id']],
  },
  {
    name: 'api_token',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'hash', ...KEY, isUnique: true },
      { name: 'user_id', ...ID },
      { name: 'name', ...TEXT },
      { name: 'scopes', ...TEXT },
      { name: 'created_at', ...INSTANT },
      { name: 'expires_at', ...INSTANT },
      { name: 'last_used_at', ...INSTANT, isNullable: true },
      { name: 'revoked_at', ...INSTANT, isNullable: true },
    ],
    references: [['user_id', 'user_account']],
    indices: [['user_id']],
  },
  {
    name: 'one_time_link',
    columns: [
      { name: 'hash', ...KEY, isPrimary: true },
      { name: 'purpose', ...CODE },
      { name: 'user_id', ...ID, isNullable: true },
      { name: 'created_at', ...INSTANT },
      { name: 'expires_at', ...INSTANT },
      { name: 'used_at', ...INSTANT, isNullable: true },
    ],
    references: [['user_id', 'user_account']],
    indices: [['user_id']],
  },
  {
    name: 'login_attempt',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'account_key', ...KEY },
      { name: 'address_key', ...KEY },
      { name: 'at', ...INSTANT },
    ],
    indices: [
      ['account_key', 'at'],
      ['address_key', 'at'],
    ],
  },
  {
    name: 'idempotency_key',
    columns: [
      { name: 'user_id', ...ID, isPrimary: true },
      { name: 'key', ...KEY, isPrimary: true },
      { name: 'fingerprint', ...KEY },
      { name: 'answer', ...TEXT },
      { name: 'created_at', ...INSTANT },
    ],
    references: [['user_id', 'user_account']],
    indices: [['created_at']],
  },
  {
    name: 'audit_entry',
    columns: [
      { name: 'sequence', ...INTEGER, isPrimary: true },
      { name: 'recorded_at', ...INSTANT },
      { name: 'body_id', ...ID, isNullable: true },
      { name: 'actor_id', ...ID, isNullable: true },
      { name: 'actor', ...TEXT },
      { name: 'action', ...CODE },
      { name: 'object_type', ...CODE },
      { name: 'object_id', ...KEY, isNullable: true },
      { name: 'before', ...TEXT, isNullable: true },
      { name: 'after', ...TEXT, isNullable: true },
      { name: 'request_id', ...ID, isNullable: true },
      { name: 'mac', ...KEY },
    ],
    indices: [
      ['body_id', 'sequence'],
      ['body_id', 'action', 'sequence'],
      ['object_id', 'sequence'],
    ],
  },
  {
    name: 'audit_head',
    columns: [
      { name: 'id', ...INTEGER, isPrimary: true },
      { name: 'sequence', ...INTEGER },
      { name: 'mac', ...KEY },
      { name: 'key_id', ...KEY },
    ],
  },
];

export class AccountsAndAudit1767225603000 implements MigrationInterface {
  name = 'AccountsAndAudit1767225603000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, TABLES);
    await appendOnly(queryRunner, 'audit_entry');
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, TABLES);
  }
}
