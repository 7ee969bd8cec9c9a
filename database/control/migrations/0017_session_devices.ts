import { SqlMigration } from '#database/sql_migration'

/** How long a session may rest stands in its row on either plane; operators' rest 30 minutes. */
export default class extends SqlMigration {
  protected sql = `
alter table sessions
  add column idle_minutes smallint not null default 30,
  add column address_hash bytea;
`
}
