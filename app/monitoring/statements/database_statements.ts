import { statement } from '#app/tenants/statement'

export type DatabaseDetailsRow = {
  is_superuser: boolean
  is_embedded: boolean
  is_encrypted: boolean
  connections_max: number
  now: Date
  writes_durably: boolean
  open_databases: string[]
}

/** The demo's clusters are named `varde …` (scripts/postgres/settings.ts). $1: prefix of our names. */
export const readDatabaseDetails = statement(
  'monitoring.read_database_details',
  `select
     (select rolsuper from pg_roles where rolname = current_user) as is_superuser,
     current_setting('cluster_name') like 'varde %' as is_embedded,
     coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as is_encrypted,
     current_setting('max_connections')::int as connections_max,
     clock_timestamp() as now,
     current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'
       and current_setting('synchronous_commit') <> 'off' as writes_durably,
     array(select datname::text from pg_database
       where (starts_with(datname, $1) or datname in ('postgres', 'template1'))
         and (datacl is null or exists (select from aclexplode(datacl)
           where grantee = 0 and privilege_type = 'CONNECT'))
       order by datname) as open_databases`
)

export const answer = statement('monitoring.answer', 'select 1 as answers')

export const readSites = statement(
  'monitoring.read_sites',
  `select id, name, operator, address, country, database_host, database_port
   from sites order by name`
)

export const readTenantStates = statement(
  'monitoring.read_tenant_states',
  `select t.slug, t.name, t.host, t.state, p.site_id, s.name as site_name from tenants t
   left join placements p on p.tenant_id = t.id and p.until is null
   left join sites s on s.id = p.site_id
   order by t.name, t.slug`
)

export const readAppliedMigrations = statement(
  'monitoring.read_applied_migrations',
  `select name from adonis_schema`
)

export const readUnsealedAge = statement(
  'monitoring.read_unsealed_age',
  `select extract(epoch from clock_timestamp() - min(at))::int as seconds from audit_unsealed`
)
