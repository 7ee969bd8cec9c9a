import { SqlMigration } from '#database/sql_migration'

/** The key that signs a connection’s questions to its provider; its id is the connection’s. */
export default class extends SqlMigration {
  protected sql = `
create table saml_signing_keys (
  id uuid primary key references federation_connections,
  certificate text not null,
  private_key_sealed bytea not null,
  created_at timestamptz not null default clock_timestamp()
);
`
}
