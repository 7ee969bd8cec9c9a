import { SqlMigration } from '#database/sql_migration'

export default class extends SqlMigration {
  protected sql = `
create schema keystore;

create table keystore.patient_keys (
  patient_id uuid primary key,
  wrapped bytea not null,
  created_at timestamptz not null default clock_timestamp()
);

create table units (
  id uuid primary key,
  name text not null unique,
  created_at timestamptz not null default clock_timestamp()
);

create table staff (
  id uuid primary key,
  sign_in_name_index bytea not null unique,
  sign_in_name_sealed bytea not null,
  name_sealed bytea not null,
  state text not null default 'invited' check (state in ('invited', 'active', 'suspended')),
  passphrase_hash text,
  locale text check (locale in ('nb', 'en')),
  colour_scheme text check (colour_scheme in ('light', 'dark', 'auto')),
  created_at timestamptz not null default clock_timestamp()
);

create table staff_factors (
  id uuid primary key,
  staff_id uuid not null references staff,
  kind text not null check (kind in ('totp')),
  secret_sealed bytea not null,
  confirmed_at timestamptz,
  last_used_step bigint not null default 0,
  created_at timestamptz not null default clock_timestamp()
);
create index on staff_factors (staff_id);

create table assignments (
  id uuid primary key,
  staff_id uuid not null references staff,
  role text not null check (role in ('clinician', 'administrator', 'privacy_officer')),
  unit_id uuid references units,
  valid_from timestamptz not null default clock_timestamp(),
  valid_until timestamptz,
  check (role <> 'clinician' or unit_id is not null)
);
create index on assignments (staff_id);

create table set_up_links (
  id uuid primary key,
  staff_id uuid not null references staff,
  token_hash bytea not null unique,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz
);

create table sessions (
  id_hash bytea primary key,
  staff_id uuid,
  assurance smallint not null default 0,
  data_sealed bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  last_seen_at timestamptz not null default clock_timestamp()
);
create index on sessions (staff_id);

create table sign_in_throttles (
  key_hash bytea primary key,
  failures integer not null,
  window_started_at timestamptz not null,
  blocked_until timestamptz
);
`
}
