import { SqlMigration } from '#database/sql_migration'

/**
 * Access without a care relation: opened in an emergency, granted on request, refused by a
 * patient's block. Nobody reviews or answers their own: the database says so as well.
 */
export default class extends SqlMigration {
  protected sql = `
create table emergency_accesses (
  id uuid primary key,
  patient_id uuid not null references patients,
  staff_id uuid not null references staff,
  template text not null,
  note_sealed bytea,
  passed_block boolean not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  reviewed_at timestamptz,
  reviewer_staff_id uuid references staff,
  outcome text check (outcome in ('justified', 'not_justified', 'follow_up')),
  review_note_sealed bytea,
  check (ends_at <= opened_at + interval '4 hours'),
  check (reviewer_staff_id <> staff_id),
  check ((reviewed_at is null) = (outcome is null)),
  check ((reviewed_at is null) = (reviewer_staff_id is null))
);
create index on emergency_accesses (patient_id, staff_id);
create index on emergency_accesses (staff_id, opened_at);
create index on emergency_accesses (opened_at) where reviewed_at is null;

alter table access_requests drop constraint access_requests_state_check;
alter table access_requests
  add column answered_at timestamptz,
  add column answered_by_staff_id uuid references staff,
  add column answer_sealed bytea,
  add column valid_until timestamptz,
  add constraint access_requests_state_check check (state in ('waiting', 'granted', 'refused')),
  add check ((state = 'waiting') = (answered_at is null)),
  add check ((state = 'waiting') = (answered_by_staff_id is null)),
  add check ((state = 'granted') = (valid_until is not null)),
  add check (answered_by_staff_id <> staff_id),
  add check (valid_until <= answered_at + interval '31 days');
create index on access_requests (asked_at) where state = 'waiting';

create table access_blocks (
  id uuid primary key,
  patient_id uuid not null references patients,
  staff_id uuid references staff,
  unit_id uuid references units,
  evidence_sealed bytea not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by_staff_id uuid not null references staff,
  lifted_at timestamptz,
  lifted_by_staff_id uuid references staff,
  lift_evidence_sealed bytea,
  check ((staff_id is null) <> (unit_id is null)),
  check ((lifted_at is null) = (lifted_by_staff_id is null)),
  check ((lifted_at is null) = (lift_evidence_sealed is null))
);
create unique index on access_blocks (patient_id, coalesce(staff_id, unit_id)) where lifted_at is null;

create table staff_identities (
  staff_id uuid primary key references staff,
  identifier_index bytea not null unique,
  recorded_at timestamptz not null default clock_timestamp()
);
`
}
