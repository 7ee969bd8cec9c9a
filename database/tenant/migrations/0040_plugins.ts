import { SqlMigration } from '#database/sql_migration'

/**
 * What a tenant decided about each plugin, and what left the building because of it. Intervals and
 * disclosures are history: an interval is closed once, a disclosure never changes.
 */
export default class extends SqlMigration {
  protected sql = `
create table activations (
  id uuid primary key,
  plugin_id text not null unique,
  plugin_version text not null,
  state text not null default 'available' check (state in
    ('available', 'configured', 'active', 'grace', 'suspended', 'ending', 'ended')),
  state_since timestamptz not null default clock_timestamp(),
  revision integer not null default 0,
  settings_sealed bytea,
  settings_changed_at timestamptz,
  secrets_sealed bytea,
  created_at timestamptz not null default clock_timestamp()
);

create table activation_intervals (
  id uuid primary key,
  plugin_id text not null,
  plugin_version text not null,
  state text not null check (state in ('active', 'grace', 'suspended', 'ending')),
  from_at timestamptz not null default clock_timestamp(),
  until_at timestamptz check (until_at >= from_at),
  processors jsonb not null,
  activity jsonb not null,
  by_staff_id uuid references staff
);
create unique index on activation_intervals (plugin_id) where until_at is null;
create index on activation_intervals (plugin_id, from_at desc);

create table processor_agreements (
  id uuid primary key,
  plugin_id text not null,
  reference text not null,
  signed_on date not null,
  valid_until date not null check (valid_until >= signed_on),
  clauses text[] not null,
  transfer_basis text check (transfer_basis in
    ('adequacy', 'data_privacy_framework', 'standard_clauses', 'binding_rules')),
  recorded_at timestamptz not null default clock_timestamp(),
  by_staff_id uuid references staff
);
create index on processor_agreements (plugin_id, recorded_at desc);

create table risk_assessments (
  id uuid primary key,
  plugin_id text not null,
  likelihood smallint not null check (likelihood between 1 and 5),
  consequence smallint not null check (consequence between 1 and 5),
  accepted_up_to smallint not null,
  measures text not null,
  assessed_on date not null,
  valid_until date not null check (valid_until >= assessed_on),
  recorded_at timestamptz not null default clock_timestamp(),
  by_staff_id uuid references staff
);
create index on risk_assessments (plugin_id, recorded_at desc);

create table connection_tests (
  id uuid primary key,
  plugin_id text not null,
  at timestamptz not null default clock_timestamp(),
  ok boolean not null,
  sentence jsonb not null,
  by_staff_id uuid references staff
);
create index on connection_tests (plugin_id, at desc);

create table disclosures (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  patient_id uuid not null,
  source text not null,
  processor text not null,
  host text not null,
  categories text[] not null,
  purpose text not null,
  template text not null,
  subject_key text not null,
  unique (source, subject_key)
);
create index on disclosures (patient_id, at desc);
`
}
