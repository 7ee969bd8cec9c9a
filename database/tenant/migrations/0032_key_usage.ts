import { SqlMigration } from '#database/sql_migration'

/**
 * How often each sub-key may have sealed (NIST SP 800-38D §8.3), reserved in advance so that a
 * crash never under-counts; and whose key was destroyed, when, by whom and why.
 */
export default class extends SqlMigration {
  protected sql = `
create table key_usage (
  key_id uuid not null,
  place text not null,
  reserved bigint not null,
  primary key (key_id, place)
);

create table patient_erasures (
  id uuid primary key,
  patient_id uuid not null unique references patients,
  erased_at timestamptz not null default clock_timestamp(),
  reason_sealed bytea not null,
  first_operator_id uuid not null,
  second_operator_id uuid not null,
  check (first_operator_id <> second_operator_id)
);
`
}
