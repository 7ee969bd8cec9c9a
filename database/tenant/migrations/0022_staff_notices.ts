import { SqlMigration } from '#database/sql_migration'

/**
 * Mail to staff about their own account: where to, what is on its way, and the links that let
 * somebody choose a new passphrase. Tokens are kept as keyed hashes; what a mail carries is sealed
 * and gone when it has left.
 */
export default class extends SqlMigration {
  protected sql = `
create table staff_notice_addresses (
  id uuid primary key,
  staff_id uuid not null references staff,
  address_sealed bytea not null,
  entered_at timestamptz not null default clock_timestamp(),
  token_hash bytea unique,
  token_expires_at timestamptz,
  confirmed_at timestamptz,
  ended_at timestamptz
);
create unique index on staff_notice_addresses (staff_id)
  where confirmed_at is not null and ended_at is null;
create unique index on staff_notice_addresses (staff_id)
  where confirmed_at is null and ended_at is null;

create table staff_deliveries (
  id uuid primary key,
  staff_id uuid not null references staff,
  channel text not null,
  template text not null,
  about_id uuid,
  locale text not null check (locale in ('nb', 'en')),
  recipient_sealed bytea not null,
  values_sealed bytea,
  state text not null default 'queued' check (state in
    ('queued', 'sending', 'accepted', 'delivered', 'failed', 'unknown', 'expired')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  expires_at timestamptz not null,
  claimed_at timestamptz,
  provider_reference text,
  created_at timestamptz not null default clock_timestamp()
);
create index on staff_deliveries (staff_id, created_at desc);
create index on staff_deliveries (next_attempt_at) where state = 'queued';
create index on staff_deliveries (claimed_at) where state = 'sending';
create index on staff_deliveries (created_at);
create unique index on staff_deliveries (staff_id, template, about_id) where about_id is not null;

create table staff_delivery_transitions (
  id uuid primary key default gen_random_uuid(),
  delivery_id uuid not null references staff_deliveries,
  state text not null,
  attempt integer not null,
  reason text,
  at timestamptz not null default clock_timestamp()
);
create index on staff_delivery_transitions (delivery_id, at);

create table staff_devices (
  staff_id uuid not null references staff,
  device_hash bytea not null,
  first_seen_at timestamptz not null default clock_timestamp(),
  last_seen_at timestamptz not null default clock_timestamp(),
  primary key (staff_id, device_hash)
);

create table recovery_requests (
  id uuid primary key default gen_random_uuid(),
  name_index bytea not null,
  requested_at timestamptz not null default clock_timestamp()
);
create index on recovery_requests (requested_at);

create table recovery_links (
  id uuid primary key,
  staff_id uuid not null references staff,
  token_hash bytea not null unique,
  account_version bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz,
  check (expires_at <= created_at + interval '30 minutes')
);
create index on recovery_links (staff_id, created_at desc);

alter table set_up_links add column address_id uuid references staff_notice_addresses;
`
}
