import { SqlMigration } from '#database/sql_migration'

/**
 * Who confirms which right, when unanswered ones lapse, whom a file from the personnel system
 * concerns, and who holds which credential. A change of a role or an account may carry its reason
 * (`varde.reason`), which then stands in the records that only grow.
 */
export default class extends SqlMigration {
  protected sql = `
alter table assignment_records add column reason text;
alter table staff_states add column reason text;

create or replace function record_assignment() returns trigger language plpgsql as $$
begin
  insert into assignment_records
    (assignment_id, staff_id, role, unit_id, valid_from, valid_until, recorded_by, reason)
  values (new.id, new.staff_id, new.role, new.unit_id, new.valid_from, new.valid_until,
    nullif(current_setting('varde.staff', true), '')::uuid,
    nullif(current_setting('varde.reason', true), ''));
  return null;
end $$;

create or replace function record_staff_state() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state = old.state then return null; end if;
  insert into staff_states (staff_id, state, recorded_by, reason)
  values (new.id, new.state, nullif(current_setting('varde.staff', true), '')::uuid,
    nullif(current_setting('varde.reason', true), ''));
  return null;
end $$;

create table unit_reviewers (
  id uuid primary key,
  unit_id uuid references units,
  staff_id uuid not null references staff,
  named_at timestamptz not null default clock_timestamp(),
  named_by_staff_id uuid references staff
);
create unique index on unit_reviewers (unit_id) nulls not distinct;

create table recertification_rounds (
  id uuid primary key,
  started_at timestamptz not null default clock_timestamp(),
  started_by_staff_id uuid references staff,
  due_at timestamptz not null,
  lapses_at timestamptz not null,
  is_whole boolean not null,
  closed_at timestamptz,
  check (due_at > started_at),
  check (lapses_at > due_at)
);
create index on recertification_rounds (started_at desc, id desc);

create table recertification_lists (
  id uuid primary key,
  round_id uuid not null references recertification_rounds,
  kind text not null check (kind in ('unit', 'everywhere', 'reviewers')),
  unit_id uuid references units,
  reviewer_staff_id uuid references staff,
  check ((kind = 'unit') = (unit_id is not null)),
  check ((kind = 'reviewers') = (reviewer_staff_id is null))
);
create unique index on recertification_lists (round_id, kind, unit_id) nulls not distinct;
create index on recertification_lists (reviewer_staff_id);

create table recertification_rights (
  id uuid primary key,
  list_id uuid not null references recertification_lists,
  assignment_id uuid not null references assignments,
  staff_id uuid not null references staff,
  shown_to_staff_id uuid references staff,
  shown_at timestamptz,
  answer text check (answer in ('confirm', 'end')),
  answered_by_staff_id uuid references staff,
  answered_at timestamptz,
  outcome text check (outcome in ('confirmed', 'ended', 'lapsed', 'kept', 'gone')),
  settled_at timestamptz,
  check (answered_by_staff_id <> staff_id),
  check ((answer is null) = (answered_by_staff_id is null)),
  check ((answer is null) = (answered_at is null)),
  check ((outcome is null) = (settled_at is null))
);
create index on recertification_rights (list_id, id);
create unique index recertification_open on recertification_rights (assignment_id)
  where outcome is null;

create function keep_settled_rights() returns trigger language plpgsql as $$
begin
  if old.outcome is not null then
    raise exception 'a settled right is never changed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_settled_rights before update or delete on recertification_rights
  for each row execute function keep_settled_rights();

create table people_sweeps (
  only_row boolean primary key default true check (only_row),
  dormant_checked_at timestamptz not null default '-infinity'
);
insert into people_sweeps default values;

alter table staff
  add column employee_number_sealed bytea,
  add column employee_number_index bytea unique;

create table staff_imports (
  id uuid primary key,
  by_staff_id uuid references staff,
  uploaded_at timestamptz not null default clock_timestamp(),
  file_sealed bytea,
  is_complete boolean not null,
  makes_units boolean not null,
  plan_hash text not null,
  counts jsonb not null,
  progress_done integer,
  progress_total integer,
  applied_at timestamptz,
  links_sealed bytea,
  links_taken_at timestamptz
);
create index on staff_imports (uploaded_at desc, id desc);

create table credential_services (
  id uuid primary key,
  name_sealed bytea not null,
  added_at timestamptz not null default clock_timestamp(),
  added_by_staff_id uuid not null references staff,
  removed_at timestamptz,
  removed_by_staff_id uuid references staff,
  check ((removed_at is null) = (removed_by_staff_id is null))
);

create table credential_attestations (
  id uuid primary key,
  credential text not null,
  holder_sealed bytea not null,
  place_sealed bytea not null,
  second_factor text not null check (second_factor in ('yes', 'no', 'not_possible')),
  rotated_on date,
  attested_at timestamptz not null default clock_timestamp(),
  attested_by_staff_id uuid not null references staff
);
create index on credential_attestations (credential, attested_at desc);
`
}
