import { identifier, withAdminConnection } from '#app/tenants/provisioning/admin_connection'
import type { PlaneNames } from '#app/tenants/provisioning/create_plane_database'

/** Tables the runtime role adds to and reads, and can never change or shorten. */
export const insertOnlyTables: readonly string[] = [
  'audit_events',
  'audit_chain',
  'audit_heads',
  'installation_events',
  'disclosures',
  'delivery_transitions',
  'staff_delivery_transitions',
  'assignment_records',
  'episode_records',
  'staff_states',
  'factor_resets',
  'credential_attestations',
]

const migrationTables = ['adonis_schema', 'adonis_schema_versions']

/** Gives the runtime role what it needs on every table, after each migration. */
export async function grantPrivileges(adminUrl: string, names: PlaneNames): Promise<void> {
  await withAdminConnection(
    adminUrl,
    async (client) => {
      await client.query(`set role ${identifier(names.ownerRole)}`)
      const role = identifier(names.runtimeRole)
      const tables = await client.query<{ schema: string; name: string }>(
        `select schemaname as schema, tablename as name from pg_tables
         where schemaname in ('public', 'keystore')`
      )
      for (const table of tables.rows) {
        const target = `${identifier(table.schema)}.${identifier(table.name)}`
        await client.query(`revoke all on ${target} from ${role}`)
        const rights = rightsOn(table.name)
        if (rights) await client.query(`grant ${rights} on ${target} to ${role}`)
      }
      const schemas = await client.query<{ name: string }>(
        `select nspname as name from pg_namespace where nspname in ('public', 'keystore')`
      )
      for (const schema of schemas.rows) {
        await client.query(`grant usage on schema ${identifier(schema.name)} to ${role}`)
      }
    },
    names.database
  )
}

function rightsOn(table: string): string | null {
  if (migrationTables.includes(table)) return 'select'
  if (insertOnlyTables.includes(table)) return 'select, insert'
  return 'select, insert, update, delete'
}
