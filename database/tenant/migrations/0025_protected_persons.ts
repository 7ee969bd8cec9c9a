import { SqlMigration } from '#database/sql_migration'

/**
 * Persons whose address the population register keeps secret, and documents that a patient has
 * closed to somebody. Both are recorded with what was said, and lifted, never deleted.
 */
export default class extends SqlMigration {
  protected sql = `
create table address_protections (
  id uuid primary key,
  patient_id uuid not null references patients,
  degree text not null check (degree in ('strictly_confidential', 'confidential')),
  source text not null check (source in ('staff', 'import')),
  reason_sealed bytea,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by_staff_id uuid references staff,
  lifted_at timestamptz,
  lifted_by_staff_id uuid references staff,
  lift_reason_sealed bytea,
  check ((source = 'staff') = (recorded_by_staff_id is not null)),
  check ((source = 'staff') = (reason_sealed is not null)),
  check ((lifted_at is null) = (lifted_by_staff_id is null)),
  check ((lifted_at is null) = (lift_reason_sealed is null))
);
create unique index on address_protections (patient_id) where lifted_at is null;

create table entry_blocks (
  id uuid primary key,
  patient_id uuid not null references patients,
  entry_id uuid not null references entries,
  staff_id uuid references staff,
  unit_id uuid references units,
  evidence_sealed bytea not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by_staff_id uuid not null references staff,
  lifted_at timestamptz,
  lifted_by_staff_id uuid references staff,
  lift_evidence_sealed bytea,
  check (staff_id is null or unit_id is null),
  check ((lifted_at is null) = (lifted_by_staff_id is null)),
  check ((lifted_at is null) = (lift_evidence_sealed is null))
);
create unique index on entry_blocks (entry_id, coalesce(staff_id, unit_id, entry_id))
  where lifted_at is null;
create index on entry_blocks (patient_id) where lifted_at is null;
`
}
