import { SqlMigration } from '#database/sql_migration'

/**
 * Events are written cheaply and without order; the chain gives them their
 * gap-free sequence afterwards. The runtime role may insert and read the three
 * log tables, nothing else (app/tenants/privileges.ts).
 */
export default class extends SqlMigration {
  protected sql = `
create table audit_events (
  id uuid primary key,
  at timestamptz not null,
  action text not null,
  outcome text not null check (outcome in ('success', 'denied', 'failure')),
  actor_kind text not null check (actor_kind in ('staff', 'patient', 'operator', 'system')),
  actor_id uuid,
  actor_role text,
  unit_id uuid,
  assurance smallint,
  session_ref text,
  request_id text,
  patient_id uuid,
  subject_type text,
  subject_id text,
  purpose text,
  reason text,
  rule_version text,
  details jsonb not null default '{}',
  mac bytea not null
);
create index on audit_events (patient_id, at desc, id desc);
create index on audit_events (at desc, id desc);

create table audit_unsealed (
  event_id uuid primary key references audit_events,
  at timestamptz not null
);

create table audit_chain (
  sequence bigint primary key,
  event_id uuid not null unique,
  event_digest bytea not null,
  hash bytea not null,
  epoch integer not null,
  mac bytea not null,
  sealed_at timestamptz not null default clock_timestamp()
);

create table audit_heads (
  sequence bigint primary key,
  hash bytea not null,
  epoch integer not null,
  signed_at timestamptz not null,
  previous_signature bytea,
  signature bytea not null
);

create table audit_sealer (
  id smallint primary key default 1 check (id = 1),
  epoch integer not null,
  epoch_key_wrapped bytea not null,
  updated_at timestamptz not null default clock_timestamp()
);
`
}
