import { SqlMigration } from '#database/sql_migration'

/**
 * The outbox: a delivery is written in the transaction of what caused it, and every state it
 * passes is kept. The runtime role may add transitions and read them, nothing else
 * (app/tenants/provisioning/grant_privileges.ts).
 */
export default class extends SqlMigration {
  protected sql = `
create table mail_relays (
  id uuid primary key,
  host text not null,
  port integer not null check (port between 1 and 65535),
  security text not null check (security in ('tls', 'starttls', 'plain')),
  sender_address text not null,
  credential_sealed bytea,
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
create unique index on mail_relays ((true)) where until is null;

create table deliveries (
  id uuid primary key,
  patient_id uuid not null references patients,
  channel text not null,
  template text not null,
  locale text not null check (locale in ('nb', 'en')),
  source text not null,
  recipient_sealed bytea not null,
  values_sealed bytea not null,
  state text not null default 'queued' check (state in
    ('queued', 'sending', 'accepted', 'delivered', 'failed', 'unknown', 'expired')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  expires_at timestamptz not null,
  claimed_at timestamptz,
  provider_reference text,
  created_by_staff_id uuid references staff,
  created_at timestamptz not null default clock_timestamp()
);
create index on deliveries (patient_id, created_at desc, id desc);
create index on deliveries (next_attempt_at) where state = 'queued';
create index on deliveries (claimed_at) where state = 'sending';

create table delivery_transitions (
  id uuid primary key default gen_random_uuid(),
  delivery_id uuid not null references deliveries,
  state text not null,
  attempt integer not null,
  reason text,
  at timestamptz not null default clock_timestamp()
);
create index on delivery_transitions (delivery_id, at);
`
}
