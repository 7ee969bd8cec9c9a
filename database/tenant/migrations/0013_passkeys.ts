import { SqlMigration } from '#database/sql_migration'

/**
 * Passkeys beside authenticator apps, codes for the day both are lost, and what is told to a
 * person about their own sign-in. A public key and its credential id open nothing by themselves.
 */
export default class extends SqlMigration {
  protected sql = `
create table staff_passkeys (
  id uuid primary key,
  staff_id uuid not null references staff,
  credential_id bytea not null unique,
  public_key bytea not null,
  signature_count bigint not null default 0,
  is_synced boolean not null,
  transports text[] not null default '{}',
  name_sealed bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  last_used_at timestamptz
);
create index on staff_passkeys (staff_id);

create table staff_recovery_codes (
  code_hash bytea primary key,
  staff_id uuid not null references staff,
  created_at timestamptz not null default clock_timestamp(),
  used_at timestamptz
);
create index on staff_recovery_codes (staff_id);

create table staff_notices (
  id uuid primary key,
  staff_id uuid not null references staff,
  kind text not null,
  at timestamptz not null default clock_timestamp(),
  seen_at timestamptz
);
create index on staff_notices (staff_id) where seen_at is null;

create table spent_challenges (
  challenge_hash bytea primary key,
  at timestamptz not null default clock_timestamp()
);

create table sign_in_policy (
  only_row boolean primary key default true check (only_row),
  factors text not null check (factors in ('any', 'phishing_resistant')),
  changed_at timestamptz not null default clock_timestamp()
);
insert into sign_in_policy (factors) values ('any');

alter table staff add column passphrase_compromised_at timestamptz;
`
}
