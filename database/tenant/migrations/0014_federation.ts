import { SqlMigration } from '#database/sql_migration'

/**
 * Directories that let people in. What a connection is set to is sealed; that it served, when, and
 * who runs it stands in `federation_periods`, from which the register is computed. Links, group
 * roles and periods end and are never deleted.
 */
export default class extends SqlMigration {
  protected sql = `
create table federation_connections (
  id uuid primary key,
  protocol text not null check (protocol in ('oidc', 'saml', 'ldap')),
  state text not null default 'draft' check (state in ('draft', 'active', 'ended')),
  draft_sealed bytea,
  draft_tested_at timestamptz,
  active_sealed bytea,
  created_at timestamptz not null default clock_timestamp(),
  check ((state = 'active') = (active_sealed is not null)),
  check (state <> 'ended' or draft_sealed is null)
);

create table federation_periods (
  id uuid primary key,
  connection_id uuid not null references federation_connections,
  name text not null,
  host text not null,
  operated_by text not null check (operated_by in ('own', 'other')),
  processor_name text,
  processor_address text,
  processor_country text check (processor_country ~ '^[A-Z]{2}$'),
  transfer_mechanism text,
  since timestamptz not null default clock_timestamp(),
  until timestamptz,
  check ((operated_by = 'own') = (processor_name is null)),
  check ((processor_name is null) = (processor_address is null)),
  check ((processor_name is null) = (processor_country is null))
);
create unique index on federation_periods (connection_id) where until is null;

create table federation_group_roles (
  id uuid primary key,
  connection_id uuid not null references federation_connections,
  group_name text not null,
  role text not null check (role in ('clinician', 'administrator', 'privacy_officer')),
  unit_id uuid references units,
  added_at timestamptz not null default clock_timestamp(),
  added_by uuid references staff,
  removed_at timestamptz,
  removed_by uuid references staff,
  check (role <> 'clinician' or unit_id is not null)
);
create index on federation_group_roles (connection_id) where removed_at is null;

create table federated_identities (
  id uuid primary key,
  connection_id uuid not null references federation_connections,
  subject_index bytea not null,
  subject_sealed bytea not null,
  staff_id uuid not null references staff,
  linked_by text not null check (linked_by in ('first_sign_in', 'own_account', 'invitation')),
  linked_at timestamptz not null default clock_timestamp(),
  last_seen_at timestamptz,
  unlinked_at timestamptz
);
create unique index on federated_identities (connection_id, subject_index)
  where unlinked_at is null;
create unique index on federated_identities (connection_id, staff_id) where unlinked_at is null;
create index on federated_identities (staff_id);

create table federation_invitations (
  id uuid primary key,
  connection_id uuid not null references federation_connections,
  staff_id uuid not null references staff,
  token_hash bytea not null unique,
  created_by uuid references staff,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null default clock_timestamp() + interval '72 hours',
  used_at timestamptz
);
create index on federation_invitations (staff_id);

create table federation_requests (
  id uuid primary key,
  connection_id uuid not null references federation_connections,
  state_hash bytea not null unique,
  kept_sealed bytea not null,
  answer_sealed bytea,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null default clock_timestamp() + interval '15 minutes',
  used_at timestamptz
);
create index on federation_requests (expires_at);

create table federation_spent (
  value_hash bytea primary key,
  expires_at timestamptz not null
);
create index on federation_spent (expires_at);

alter table assignments add column federation_connection_id uuid references federation_connections;
create index on assignments (federation_connection_id) where federation_connection_id is not null;
alter table sessions add column federation_connection_id uuid;
create index on sessions (federation_connection_id) where federation_connection_id is not null;
alter table staff add column is_sealed_account boolean not null default false;
alter table sign_in_policy add column federated_only boolean not null default false;

create table sealed_account_uses (
  id uuid primary key,
  staff_id uuid not null references staff,
  at timestamptz not null default clock_timestamp(),
  reviewed_at timestamptz,
  reviewed_by uuid references staff,
  check (reviewed_by is null or reviewed_by <> staff_id)
);
create index on sealed_account_uses (at desc);
`
}
