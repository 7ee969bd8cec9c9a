import { SqlMigration } from '#database/sql_migration'

/**
 * What operators do to a tenant, and what takes two people. Operators live in the control database:
 * their ids have no foreign key here, their names are kept sealed for the tenant's log. Patients
 * come with a later migration, so a grant's patient has none either.
 */
export default class extends SqlMigration {
  protected sql = `
create table known_operators (
  id uuid primary key,
  name_sealed bytea not null,
  seen_at timestamptz not null default clock_timestamp()
);

create table operator_acts (
  id uuid primary key,
  operator_id uuid not null references known_operators,
  command text not null,
  reason_sealed bytea not null,
  at timestamptz not null default clock_timestamp()
);

create table approvals (
  id uuid primary key,
  kind text not null,
  content_sealed bytea not null,
  content_hash bytea not null check (octet_length(content_hash) = 32),
  requested_by_kind text not null check (requested_by_kind in ('staff', 'operator')),
  requested_by_id uuid not null,
  requested_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  decision text check (decision in ('approved', 'refused', 'withdrawn')),
  decided_by_staff_id uuid references staff,
  decided_at timestamptz,
  approved_hash bytea,
  executed_at timestamptz,
  constraint approvals_within_a_day
    check (expires_at > requested_at and expires_at <= requested_at + interval '24 hours'),
  constraint approvals_two_people check (decided_by_staff_id is null
    or decision = 'withdrawn'
    or requested_by_kind = 'operator' or decided_by_staff_id <> requested_by_id),
  constraint approvals_decided_whole check (
    (decision is null) = (decided_at is null)
    and (decision is null) = (decided_by_staff_id is null)
    and (decision is not distinct from 'approved') = (approved_hash is not null)),
  constraint approvals_as_approved check (executed_at is null
    or (decision = 'approved' and approved_hash = content_hash and executed_at <= expires_at))
);
create index on approvals (requested_at desc, id desc);
create index on approvals (expires_at) where decision is null;

create table four_eyes_policies (
  kind text primary key,
  required boolean not null,
  changed_at timestamptz not null default clock_timestamp()
);

create table support_grants (
  id uuid primary key,
  operator_id uuid not null references known_operators,
  ticket text not null check (ticket ~ '^[A-Za-z0-9][A-Za-z0-9._/#-]{1,39}$'),
  reason_sealed bytea not null,
  scope text not null check (scope in ('configuration', 'patient')),
  may_write boolean not null default false,
  minutes integer not null check (minutes between 15 and 480),
  patient_id uuid,
  asked_at timestamptz not null default clock_timestamp(),
  asked_by_staff_id uuid references staff,
  state text not null default 'asked' check (state in ('asked', 'granted', 'refused')),
  answered_at timestamptz,
  administrator_id uuid references staff,
  officer_id uuid references staff,
  ends_at timestamptz,
  ended_at timestamptz,
  ended_by_staff_id uuid references staff,
  entered_at timestamptz,
  constraint support_at_most_eight_hours
    check (ends_at is null or ends_at <= answered_at + interval '8 hours'),
  constraint support_patient_reads_only check (scope <> 'patient' or not may_write),
  constraint support_granted_whole check (state <> 'granted'
    or (answered_at is not null and ends_at is not null and administrator_id is not null)),
  constraint support_patient_two_people check (state <> 'granted' or scope <> 'patient'
    or (patient_id is not null and officer_id is not null and officer_id <> administrator_id))
);
create index on support_grants (asked_at desc, id desc);
create index on support_grants (ends_at) where state = 'granted' and ended_at is null;

create table support_hand_overs (
  id uuid primary key,
  grant_id uuid not null references support_grants,
  token_hash bytea not null unique,
  challenge bytea not null check (octet_length(challenge) = 32),
  expires_at timestamptz not null,
  used_at timestamptz
);
`
}
