import { SqlMigration } from '#database/sql_migration'

/**
 * Devices: browsers that hold a key nobody can take out of them. How long a session may rest
 * follows from its device and the tenant's policy, and stands in the session's own row, so that
 * every process and every statement agrees on which sessions are alive. Of an address only a
 * keyed hash is kept, for as long as the session.
 */
export default class extends SqlMigration {
  protected sql = `
create table devices (
  id uuid primary key,
  public_key bytea not null unique,
  name_sealed bytea not null,
  trust text not null check (trust in ('personal', 'ward_shared', 'kiosk')),
  state text not null check (state in ('pending', 'active', 'revoked')),
  owner_staff_id uuid not null references staff,
  browser text not null,
  system text not null,
  enrolled_at timestamptz not null default clock_timestamp(),
  approved_at timestamptz,
  approved_by_staff_id uuid references staff,
  last_seen_at timestamptz,
  revoked_at timestamptz,
  revoked_by_staff_id uuid references staff,
  revoked_because text check (revoked_because in ('lost', 'administrator')),
  check ((state = 'revoked') = (revoked_at is not null))
);
create index on devices (enrolled_at desc, id desc);
create index on devices (state, enrolled_at desc, id desc);
create index on devices (owner_staff_id);

create table device_policy (
  only_row boolean primary key default true check (only_row),
  admission text not null default 'any' check (admission in ('any', 'enrolled')),
  approval text not null default 'person' check (approval in ('person', 'administrator')),
  personal_idle_minutes smallint not null default 30 check (personal_idle_minutes between 5 and 60),
  ward_shared_idle_minutes smallint not null default 15 check (ward_shared_idle_minutes between 3 and 30),
  kiosk_idle_minutes smallint not null default 10 check (kiosk_idle_minutes between 3 and 15),
  unlock_minutes smallint not null default 15 check (unlock_minutes between 1 and 60),
  proof_minutes smallint not null default 3 check (proof_minutes between 1 and 10),
  changed_at timestamptz not null default clock_timestamp()
);
insert into device_policy (only_row) values (true);

alter table sessions
  add column device_id uuid references devices,
  add column idle_minutes smallint not null default 30,
  add column is_locked boolean not null default false,
  add column address_hash bytea;
create index on sessions (device_id) where device_id is not null;

create function session_idle_minutes(assurance smallint, is_locked boolean, device uuid, staff uuid)
returns smallint language sql stable as $$
  select case
    when is_locked then p.unlock_minutes
    when assurance < 2 then 30::smallint
    else coalesce(
      (select case d.trust when 'personal' then p.personal_idle_minutes
         when 'ward_shared' then p.ward_shared_idle_minutes else p.kiosk_idle_minutes end
       from devices d where d.id = device and d.state = 'active'
         and (d.trust <> 'personal' or d.owner_staff_id = staff)),
      least(p.personal_idle_minutes, p.ward_shared_idle_minutes, p.kiosk_idle_minutes))
  end from device_policy p
$$;

create function set_session_idle() returns trigger language plpgsql as $$
begin
  new.idle_minutes := session_idle_minutes(
    new.assurance, new.is_locked, new.device_id, new.staff_id);
  return new;
end $$;
create trigger session_idle_set before insert or update of assurance, is_locked, device_id on sessions
  for each row execute function set_session_idle();

create table session_findings (
  id uuid primary key,
  staff_id uuid not null references staff,
  found_at timestamptz not null default clock_timestamp(),
  first_session_ref text not null,
  second_session_ref text not null,
  first_device_id uuid references devices,
  second_device_id uuid references devices,
  closed_at timestamptz,
  closed_by_staff_id uuid references staff,
  outcome text check (outcome in ('one_person', 'shared_account', 'intruder')),
  note_sealed bytea,
  check ((closed_at is null) = (outcome is null)),
  check (closed_by_staff_id is distinct from staff_id)
);
create unique index session_findings_open on session_findings (staff_id) where closed_at is null;
create index on session_findings (found_at desc, id desc);
`
}
