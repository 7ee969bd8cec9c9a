import { SqlMigration } from '#database/sql_migration'

/**
 * Unusual use of emergency access alarms at once: the row is written with the access itself. It has
 * an owner, who is not the one it is about, and an outcome.
 */
export default class extends SqlMigration {
  protected sql = `
create table emergency_alarms (
  id uuid primary key,
  emergency_id uuid not null references emergency_accesses,
  staff_id uuid not null references staff,
  kind text not null check (kind in ('third_within_day', 'colleague')),
  raised_at timestamptz not null default clock_timestamp(),
  owner_staff_id uuid references staff,
  taken_at timestamptz,
  outcome text check (outcome in ('explained', 'concern')),
  closed_at timestamptz,
  unique (emergency_id, kind),
  check (owner_staff_id is null or owner_staff_id <> staff_id),
  check ((owner_staff_id is null) = (taken_at is null)),
  check ((outcome is null) = (closed_at is null)),
  check (outcome is null or owner_staff_id is not null)
);
create index on emergency_alarms (raised_at desc);
`
}
