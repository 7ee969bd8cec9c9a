import { SqlMigration } from '#database/sql_migration'

/**
 * What was known of every episode at every moment: where, until when, who was named responsible.
 * The table only grows and triggers fill it, so that an import, a page and a command leave the same
 * trace. Who could open a record on a date is answered from it.
 */
export default class extends SqlMigration {
  protected sql = `
create table episode_records (
  id uuid primary key default gen_random_uuid(),
  episode_id uuid not null references episodes,
  patient_id uuid not null,
  unit_id uuid not null,
  status text not null,
  ended_at timestamptz,
  responsible_staff_id uuid,
  recorded_at timestamptz not null default clock_timestamp()
);
create index on episode_records (patient_id, episode_id, recorded_at desc);

insert into episode_records
  (episode_id, patient_id, unit_id, status, ended_at, responsible_staff_id, recorded_at)
select id, patient_id, unit_id, status, ended_at, responsible_staff_id, created_at from episodes;

create function record_new_episodes() returns trigger language plpgsql as $$
begin
  insert into episode_records
    (episode_id, patient_id, unit_id, status, ended_at, responsible_staff_id)
  select id, patient_id, unit_id, status, ended_at, responsible_staff_id from written;
  return null;
end $$;
create trigger episode_recorded after insert on episodes
  referencing new table as written for each statement execute function record_new_episodes();

create function record_changed_episodes() returns trigger language plpgsql as $$
begin
  insert into episode_records
    (episode_id, patient_id, unit_id, status, ended_at, responsible_staff_id)
  select n.id, n.patient_id, n.unit_id, n.status, n.ended_at, n.responsible_staff_id
  from written n join replaced o on o.id = n.id
  where (n.patient_id, n.unit_id, n.status, n.ended_at, n.responsible_staff_id)
    is distinct from (o.patient_id, o.unit_id, o.status, o.ended_at, o.responsible_staff_id);
  return null;
end $$;
create trigger episode_changed after update on episodes
  referencing old table as replaced new table as written
  for each statement execute function record_changed_episodes();
`
}
