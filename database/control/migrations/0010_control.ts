import { SqlMigration } from '#database/sql_migration'

/** The control plane: what exists and where. No health data, ever. */
export default class extends SqlMigration {
  protected sql = `
create table sites (
  id uuid primary key,
  name text not null unique,
  operator text not null,
  address text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  database_host text not null,
  database_port integer not null,
  created_at timestamptz not null default clock_timestamp()
);

create table tenants (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,30}$'),
  name text not null,
  host text not null unique,
  contact text not null,
  locale text not null default 'nb' check (locale in ('nb', 'en')),
  time_zone text not null default 'Europe/Oslo',
  state text not null check (state in ('provisioning', 'active')),
  created_at timestamptz not null default clock_timestamp()
);

create table placements (
  id uuid primary key,
  tenant_id uuid not null references tenants,
  site_id uuid not null references sites,
  database_name text not null,
  runtime_role text not null,
  runtime_password_sealed bytea not null,
  since timestamptz not null default clock_timestamp(),
  until timestamptz
);
create unique index on placements (tenant_id) where until is null;

create table keys (
  id uuid not null,
  tenant_id uuid references tenants,
  kind text not null check (kind in ('kek', 'dek', 'index', 'audit')),
  wrapped bytea not null,
  wrapped_by text not null,
  retired_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  primary key (id, wrapped_by)
);
create index on keys (tenant_id);

create table operators (
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

create table operator_factors (
  id uuid primary key,
  operator_id uuid not null references operators,
  kind text not null check (kind in ('totp')),
  secret_sealed bytea not null,
  confirmed_at timestamptz,
  last_used_step bigint not null default 0,
  created_at timestamptz not null default clock_timestamp()
);

create table operator_set_up_links (
  id uuid primary key,
  operator_id uuid not null references operators,
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

create table sign_in_throttles (
  key_hash bytea primary key,
  failures integer not null,
  window_started_at timestamptz not null,
  blocked_until timestamptz
);

create table installation_events (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  action text not null,
  outcome text not null,
  actor_kind text not null,
  actor_id uuid,
  details jsonb not null default '{}'
);
create index on installation_events (at desc, id desc);
`
}
