import { SqlMigration } from '#database/sql_migration'

export default class extends SqlMigration {
  protected sql = `
create table patients (
  id uuid primary key,
  source_index bytea unique,
  source_digest bytea,
  summary_sealed bytea not null,
  demographics_sealed bytea not null,
  source_sealed bytea,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);

create table patient_tokens (
  token bytea not null,
  patient_id uuid not null references patients,
  primary key (token, patient_id)
);
create index on patient_tokens (patient_id);

create table episodes (
  id uuid primary key,
  patient_id uuid not null references patients,
  unit_id uuid not null references units,
  status text not null check (status in ('planned', 'active', 'finished')),
  started_at timestamptz not null,
  ended_at timestamptz,
  title_sealed bytea,
  responsible_staff_id uuid references staff,
  source_index bytea unique,
  created_at timestamptz not null default clock_timestamp()
);
create index on episodes (unit_id, status, started_at desc, id desc);
create index on episodes (patient_id, started_at desc);

create table entries (
  id uuid primary key,
  patient_id uuid not null references patients,
  episode_id uuid references episodes,
  state text not null check (state in ('draft', 'signed')),
  current_number integer not null default 1,
  version integer not null default 1,
  author_staff_id uuid references staff,
  source_index bytea unique,
  written_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp()
);
create index on entries (patient_id, written_at desc, id desc);

create table entry_versions (
  id uuid primary key,
  entry_id uuid not null references entries,
  number integer not null,
  content_sealed bytea not null,
  content_digest bytea,
  author_staff_id uuid references staff,
  written_at timestamptz not null,
  signed_by_staff_id uuid references staff,
  signed_at timestamptz,
  unique (entry_id, number)
);

create function keep_signed_versions() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null then
    raise exception 'a signed entry version is never changed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_signed_versions before update or delete on entry_versions
  for each row execute function keep_signed_versions();

create table kept_resources (
  id uuid primary key,
  patient_id uuid references patients,
  resource_type text not null,
  source_index bytea not null unique,
  source_digest bytea not null,
  source_sealed bytea not null,
  created_at timestamptz not null default clock_timestamp()
);
create index on kept_resources (patient_id, resource_type);

create table access_requests (
  id uuid primary key,
  patient_id uuid not null references patients,
  staff_id uuid not null references staff,
  reason_sealed bytea not null,
  state text not null default 'waiting' check (state in ('waiting')),
  asked_at timestamptz not null default clock_timestamp()
);
create index on access_requests (patient_id, staff_id);
`
}
