import { SqlMigration } from '#database/sql_migration'

/**
 * Which tenants an operator has asked for support access: the grant itself is the tenant's and lies
 * in its database. A command pass stands for an operator's authenticator code for some minutes.
 */
export default class extends SqlMigration {
  protected sql = `
create table support_requests (
  grant_id uuid primary key,
  operator_id uuid not null references operators,
  tenant_id uuid not null references tenants,
  asked_at timestamptz not null default clock_timestamp()
);
create index on support_requests (operator_id, asked_at desc);

create table command_passes (
  id uuid primary key,
  operator_id uuid not null references operators,
  token_hash bytea not null unique,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null check (expires_at <= created_at + interval '15 minutes')
);
`
}
