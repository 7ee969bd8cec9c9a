import type pg from 'pg'
import {
  identifier,
  literal,
  withAdminConnection,
} from '#app/tenants/provisioning/admin_connection'

export type PlaneNames = { database: string; ownerRole: string; runtimeRole: string }

export function planeNames(database: string): PlaneNames {
  return { database, ownerRole: `${database}_owner`, runtimeRole: `${database}_app` }
}

/**
 * Makes the database and its two roles, or completes what an interrupted run
 * left: every step looks first, so the whole may be repeated at any point.
 *
 * @param adminUrl a role with CREATEDB and CREATEROLE on the site's server
 * @param runtimePassword set anew on every run
 */
export async function createPlaneDatabase(
  adminUrl: string,
  names: PlaneNames,
  runtimePassword: string
): Promise<void> {
  await withAdminConnection(adminUrl, async (client) => {
    await ensureRole(client, names.ownerRole, 'nologin')
    await ensureRole(client, names.runtimeRole, 'login')
    const role = identifier(names.runtimeRole)
    await client.query(`alter role ${role} password ${literal(runtimePassword)}`)
    await client.query(`grant ${identifier(names.ownerRole)} to current_user`)
    await ensureDatabase(client, names)
    await closeToTheRest(client, names)
  })
}

async function ensureRole(client: pg.Client, role: string, login: 'login' | 'nologin') {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role])
  if (found.rowCount) return
  const rights = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls'
  await client.query(`create role ${identifier(role)} ${login} ${rights}`)
}

async function ensureDatabase(client: pg.Client, names: PlaneNames) {
  const found = await client.query('select 1 from pg_database where datname = $1', [names.database])
  if (found.rowCount) return
  await client.query(
    `create database ${identifier(names.database)} owner ${identifier(names.ownerRole)}
     template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`
  )
}

/** Nobody connects by default: PUBLIC loses CONNECT here, on `postgres` and on `template1`. */
async function closeToTheRest(client: pg.Client, names: PlaneNames) {
  for (const database of [names.database, 'postgres', 'template1']) {
    await client.query(`revoke connect, temporary on database ${identifier(database)} from public`)
  }
  const role = identifier(names.runtimeRole)
  await client.query(`grant connect on database ${identifier(names.database)} to ${role}`)
}
