import { SqlMigration } from '#database/sql_migration'

/**
 * What an administrator confirmed that a plugin may reach, and what plugin code did against its
 * contract. More than was confirmed, or three breaches in an hour, stops it for that tenant only.
 */
export default class extends SqlMigration {
  protected sql = `
alter table activations add column confirmed_reach text[] not null default '{}';

create table plugin_breaches (
  id uuid primary key,
  plugin_id text not null,
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('outside_contract', 'uncaught_error')),
  code text not null
);
create index on plugin_breaches (plugin_id, at desc);
`
}
