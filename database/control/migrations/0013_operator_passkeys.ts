import { SqlMigration } from '#database/sql_migration'

/** For operators what 0013 of a tenant's database is for staff. */
export default class extends SqlMigration {
  protected sql = `
create table operator_passkeys (
  id uuid primary key,
  operator_id uuid not null references operators,
  credential_id bytea not null unique,
  public_key bytea not null,
  signature_count bigint not null default 0,
  is_synced boolean not null,
  transports text[] not null default '{}',
  name_sealed bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  last_used_at timestamptz
);
create index on operator_passkeys (operator_id);

create table operator_recovery_codes (
  code_hash bytea primary key,
  operator_id uuid not null references operators,
  created_at timestamptz not null default clock_timestamp(),
  used_at timestamptz
);
create index on operator_recovery_codes (operator_id);

create table operator_notices (
  id uuid primary key,
  operator_id uuid not null references operators,
  kind text not null,
  at timestamptz not null default clock_timestamp(),
  seen_at timestamptz
);
create index on operator_notices (operator_id) where seen_at is null;

create table spent_challenges (
  challenge_hash bytea primary key,
  at timestamptz not null default clock_timestamp()
);

alter table operators add column passphrase_compromised_at timestamptz;
`
}
