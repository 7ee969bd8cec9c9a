import { SqlMigration } from '#database/sql_migration'

/**
 * The life of keys. `used_from` null: known to every process, not used by any yet. A destroyed key
 * leaves its row and loses its bytes. `keys_revision` rises with every change of a tenant's keys,
 * so that processes reopen their rings; nobody can forget it, the trigger does it.
 */
export default class extends SqlMigration {
  protected sql = `
alter table keys add column used_from timestamptz default clock_timestamp();
alter table keys add column destroyed_at timestamptz;
alter table keys alter column wrapped drop not null;
alter table keys add check ((wrapped is null) = (destroyed_at is not null));

alter table tenants add column keys_revision bigint not null default 0;
alter table tenants add column keys_disabled_at timestamptz;
alter table tenants add column keys_disabled_reason text;
alter table tenants add check ((keys_disabled_at is null) = (keys_disabled_reason is null));

create function raise_keys_revision() returns trigger language plpgsql as $$
begin
  update tenants set keys_revision = keys_revision + 1
  where id = coalesce(new.tenant_id, old.tenant_id);
  return null;
end $$;
create trigger raise_keys_revision after insert or update or delete on keys
  for each row execute function raise_keys_revision();
`
}
