import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, type TableShape } from './tables.js';
import { CODE, DAY, FLAG, ID, INSTANT, INTEGER, KEY, PARTIAL_DATE, TEXT } from './column-shapes.js';

const TABLES: readonly TableShape[] = [
  {
    name: 'funding_programme',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'body_id', ...ID },
      { name: 'key', ...KEY },
      { name: 'position', ...INTEGER },
      { name: 'name', ...TEXT },
      { name: 'short_name', ...TEXT, isNullable: true },
      { name: 'funder_id', ...ID, isNullable: true },
      { name: 'period', ...PARTIAL_DATE, isNullable: true },
      { name: 'note', ...TEXT, isNullable: true },
      { name: 'source', ...TEXT, isNullable: true },
    ],
    references: [
      ['body_id', 'body'],
      ['funder_id', 'organization'],
    ],
    uniques: [['body_id', 'key']],
  },
  {
    name: 'target_group',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'body_id', ...ID },
      { name: 'key', ...KEY },
      { name: 'name', ...TEXT },
      { name: 'source', ...TEXT, isNullable: true },
    ],
    references: [['body_id', 'body']],
    uniques: [['body_id', 'key']],
  },
  {
    name: 'measure',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'body_id', ...ID },
      { name: 'number', ...KEY },
      { name: 'version', ...INTEGER },
      { name: 'kind', ...CODE },
      { name: 'kind_wording', ...TEXT, isNullable: true },
      { name: 'title', ...TEXT },
      { name: 'official_wording', ...TEXT, isNullable: true },
      { name: 'description', ...TEXT, isNullable: true },
      { name: 'parent_id', ...ID, isNullable: true },
      { name: 'lead_id', ...ID, isNullable: true },
      { name: 'lead_wording', ...TEXT, isNullable: true },
      { name: 'ki_role', ...CODE },
      { name: 'planned_start', ...PARTIAL_DATE, isNullable: true },
      { name: 'planned_end', ...PARTIAL_DATE, isNullable: true },
      { name: 'started_on', ...PARTIAL_DATE, isNullable: true },
      { name: 'ended_on', ...PARTIAL_DATE, isNullable: true },
      { name: 'is_public', ...FLAG },
      { name: 'merged_into_id', ...ID, isNullable: true },
      { name: 'superseded_by_id', ...ID, isNullable: true },
      { name: 'archived_at', ...INSTANT, isNullable: true },
      { name: 'note', ...TEXT, isNullable: true },
      { name: 'source', ...TEXT, isNullable: true },
    ],
    references: [
      ['body_id', 'body'],
      ['parent_id', 'measure'],
      ['lead_id', 'organization'],
      ['merged_into_id', 'measure'],
      ['superseded_by_id', 'measure'],
    ],
    uniques: [['body_id', 'number']],
    indices: [['parent_id'], ['lead_id']],
  },
  {
    name: 'measure_party',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'measure_id', ...ID },
      { name: 'position', ...INTEGER },
      { name: 'organization_id', ...ID, isNullable: true },
      { name: 'role', ...CODE },
      { name: 'wording', ...TEXT, isNullable: true },
    ],
    references: [
      ['measure_id', 'measure'],
      ['organization_id', 'organization'],
    ],
    indices: [['measure_id'], ['organization_id']],
  },
  {
    name: 'measure_concept',
    columns: [
      { name: 'measure_id', ...ID, isPrimary: true },
      { name: 'concept_id', ...ID, isPrimary: true },
      { name: 'place_in_text', ...TEXT, isNullable: true },
    ],
    references: [
      ['measure_id', 'measure'],
      ['concept_id', 'concept'],
    ],
  },
  {
    name: 'measure_field',
    columns: [
      { name: 'measure_id', ...ID, isPrimary: true },
      { name: 'field_of_action_id', ...ID, isPrimary: true },
    ],
    references: [
      ['measure_id', 'measure'],
      ['field_of_action_id', 'field_of_action'],
    ],
  },
  {
    name: 'measure_place',
    columns: [
      { name: 'measure_id', ...ID, isPrimary: true },
      { name: 'place_id', ...ID, isPrimary: true },
    ],
    references: [
      ['measure_id', 'measure'],
      ['place_id', 'place'],
    ],
  },
  {
    name: 'measure_target_group',
    columns: [
      { name: 'measure_id', ...ID, isPrimary: true },
      { name: 'target_group_id', ...ID, isPrimary: true },
    ],
    references: [
      ['measure_id', 'measure'],
      ['target_group_id', 'target_group'],
    ],
  },
  {
    name: 'measure_funding',
    columns: [
      { name: 'measure_id', ...ID, isPrimary: true },
      { name: 'funding_programme_id', ...ID, isPrimary: true },
      { name: 'wording', ...TEXT, isNullable: true },
    ],
    references: [
      ['measure_id', 'measure'],
      ['funding_programme_id', 'funding_programme'],
    ],
  },
  {
    name: 'kim_link',
    columns: [
      { name: 'measure_id', ...ID, isPrimary: true },
      { name: 'assessment', ...CODE },
      { name: 'modules', ...TEXT },
      { name: 'contributions', ...TEXT },
      { name: 'legal_circles', ...TEXT },
      { name: 'rationale', ...TEXT, isNullable: true },
      { name: 'steering_decisions', ...TEXT },
      { name: 'funding_shares', ...TEXT },
      { name: 'assessed_by', ...TEXT, isNullable: true },
      { name: 'assessed_on', ...DAY, isNullable: true },
    ],
    references: [['measure_id', 'measure']],
  },
  {
    name: 'gap',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'body_id', ...ID },
      { name: 'key', ...KEY },
      { name: 'title', ...TEXT },
      { name: 'identified_on', ...PARTIAL_DATE, isNullable: true },
      { name: 'identified_by', ...CODE },
      { name: 'measure_id', ...ID, isNullable: true },
      { name: 'source', ...TEXT, isNullable: true },
    ],
    references: [
      ['body_id', 'body'],
      ['measure_id', 'measure'],
    ],
    uniques: [['body_id', 'key']],
    indices: [['measure_id']],
  },
  {
    name: 'revision',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'body_id', ...ID },
      { name: 'measure_id', ...ID },
      { name: 'version', ...INTEGER },
      { name: 'recorded_at', ...INSTANT },
      { name: 'superseded_at', ...INSTANT, isNullable: true },
      { name: 'actor', ...TEXT },
      { name: 'reason', ...TEXT },
      { name: 'number', ...KEY },
      { name: 'is_public', ...FLAG },
      { name: 'number_sort_key', ...TEXT },
      { name: 'title_sort_key', ...TEXT },
      { name: 'search_text', ...TEXT },
      { name: 'document', ...TEXT },
    ],
    references: [
      ['body_id', 'body'],
      ['measure_id', 'measure'],
    ],
    uniques: [['measure_id', 'version']],
    indices: [
      ['measure_id', 'recorded_at'],
      ['body_id', 'number', 'recorded_at'],
      [
        'body_id',
        'number_sort_key',
        'id',
        'measure_id',
        'recorded_at',
        'superseded_at',
        'is_public',
      ],
    ],
  },
  {
    name: 'revision_facet',
    columns: [
      { name: 'revision_id', ...ID, isPrimary: true },
      { name: 'facet', ...CODE, isPrimary: true },
      { name: 'value', ...KEY, isPrimary: true },
    ],
    references: [['revision_id', 'revision']],
    indices: [['facet', 'value', 'revision_id']],
  },
  {
    name: 'status_report',
    columns: [
      { name: 'id', ...ID, isPrimary: true },
      { name: 'body_id', ...ID },
      { name: 'measure_id', ...ID },
      { name: 'as_of', ...DAY },
      { name: 'recorded_at', ...INSTANT },
      { name: 'state', ...CODE },
      { name: 'status', ...CODE },
      { name: 'status_wording', ...TEXT, isNullable: true },
      { name: 'schedule', ...CODE, isNullable: true },
      { name: 'reason', ...TEXT, isNullable: true },
      { name: 'public_text', ...TEXT, isNullable: true },
      { name: 'internal_note', ...TEXT, isNullable: true },
      { name: 'adaptation', ...CODE, isNullable: true },
      { name: 'adaptation_text', ...TEXT, isNullable: true },
      { name: 'confirms_unchanged', ...FLAG },
      { name: 'author', ...TEXT, isNullable: true },
      { name: 'corrects_id', ...ID, isNullable: true },
      { name: 'source', ...TEXT, isNullable: true },
    ],
    references: [
      ['body_id', 'body'],
      ['measure_id', 'measure'],
      ['corrects_id', 'status_report'],
    ],
    indices: [['measure_id', 'state', 'as_of', 'recorded_at', 'id']],
  },
];

export class Measures1767225601000 implements MigrationInterface {
  name = 'Measures1767225601000';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, TABLES);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, TABLES);
  }
}
