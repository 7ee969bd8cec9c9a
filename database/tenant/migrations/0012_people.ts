import { SqlMigration } from '#database/sql_migration'

/**
 * Who had which role, and which state, at every moment: the tables `assignment_records` and
 * `staff_states` only grow, and triggers fill them, so that no way of writing leaves one out.
 * `varde.staff` names the person who acts; it is empty for the system and for commands.
 */
export default class extends SqlMigration {
  protected sql = `
create table assignment_records (
  id uuid primary key default gen_random_uuid(),
  assignment_id uuid not null references assignments,
  staff_id uuid not null references staff,
  role text not null,
  unit_id uuid references units,
  valid_from timestamptz not null,
  valid_until timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid references staff
);
create index on assignment_records (assignment_id, recorded_at desc);
create index on assignment_records (staff_id);
create index on assignment_records (unit_id);

create table staff_states (
  id uuid primary key default gen_random_uuid(),
  staff_id uuid not null references staff,
  state text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid references staff
);
create index on staff_states (staff_id, recorded_at desc);

insert into assignment_records
  (assignment_id, staff_id, role, unit_id, valid_from, valid_until, recorded_at)
select id, staff_id, role, unit_id, valid_from, valid_until, valid_from from assignments;
insert into staff_states (staff_id, state, recorded_at) select id, state, created_at from staff;

create function record_assignment() returns trigger language plpgsql as $$
begin
  insert into assignment_records
    (assignment_id, staff_id, role, unit_id, valid_from, valid_until, recorded_by)
  values (new.id, new.staff_id, new.role, new.unit_id, new.valid_from, new.valid_until,
    nullif(current_setting('varde.staff', true), '')::uuid);
  return null;
end $$;
create trigger assignment_recorded after insert or update on assignments
  for each row execute function record_assignment();

create function record_staff_state() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state = old.state then return null; end if;
  insert into staff_states (staff_id, state, recorded_by)
  values (new.id, new.state, nullif(current_setting('varde.staff', true), '')::uuid);
  return null;
end $$;
create trigger staff_state_recorded after insert or update of state on staff
  for each row execute function record_staff_state();

alter table staff add column last_signed_in_at timestamptz;
alter table staff add column name_indexed boolean not null default false;
create index staff_not_indexed on staff (id) where not name_indexed;
create index on staff (created_at desc, id desc);

do $$ begin
  if to_regclass('audit_events') is not null then
    update staff s set last_signed_in_at =
      (select max(at) from audit_events where action = 'sign_in.succeeded' and actor_id = s.id);
  end if;
end $$;

create function note_sign_in() returns trigger language plpgsql as $$
begin
  update staff set last_signed_in_at = clock_timestamp() where id = new.staff_id;
  return null;
end $$;
create trigger sign_in_noted after insert on sessions for each row
  when (new.assurance >= 2) execute function note_sign_in();

create table staff_tokens (
  token bytea not null,
  staff_id uuid not null references staff,
  primary key (token, staff_id)
);
create index on staff_tokens (staff_id);

create table factor_resets (
  id uuid primary key,
  staff_id uuid not null references staff,
  evidence_sealed bytea not null,
  by_staff_id uuid not null references staff,
  at timestamptz not null default clock_timestamp(),
  check (by_staff_id <> staff_id)
);
create index on factor_resets (staff_id, at desc);
`
}
