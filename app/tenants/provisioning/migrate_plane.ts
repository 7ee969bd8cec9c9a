import { existsSync, readdirSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import { parseDatabaseUrl, poolOptions } from '#app/tenants/plane_database'
import { checkClassification } from '#app/tenants/provisioning/check_classification'
import type { PlaneNames } from '#app/tenants/provisioning/create_plane_database'
import { grantPrivileges } from '#app/tenants/provisioning/grant_privileges'

export type PlaneKind = 'control' | 'tenant'

/**
 * Runs the plane's migrations as its owner role, then renews the runtime role's
 * rights. Plugin migrations run in every tenant, switched on or not.
 *
 * @returns names of the migrations that ran now
 * @throws the first migration's error; what came before it stays
 */
export async function migratePlane(
  kind: PlaneKind,
  adminUrl: string,
  names: PlaneNames
): Promise<string[]> {
  const connectionName = `migrate-${randomUUID()}`
  const connection = poolOptions({
    ...parseDatabaseUrl(adminUrl, 'varde migrations'),
    database: names.database,
  })
  db.manager.add(connectionName, {
    client: 'pg',
    connection: { ...connection, options: `-c role=${names.ownerRole}` } as typeof connection,
    pool: { min: 0, max: 2 },
    migrations: { paths: migrationPaths(kind), naturalSort: true },
    schemaGeneration: { enabled: false },
  })
  try {
    const ran = await runMigrations(connectionName)
    if (kind === 'tenant') await checkClassification(adminUrl, names.database)
    await grantPrivileges(adminUrl, names)
    return ran
  } finally {
    await db.manager.close(connectionName, true)
  }
}

async function runMigrations(connectionName: string): Promise<string[]> {
  const runner = new MigrationRunner(db, app, { direction: 'up', connectionName, dryRun: false })
  await runner.run()
  const nodes = Object.values(runner.migratedFiles)
  await runner.close()
  if (runner.error) throw runner.error
  return nodes.filter((node) => node.status === 'completed').map((node) => node.file.name)
}

function migrationPaths(kind: PlaneKind): string[] {
  if (kind === 'control') return ['./database/control/migrations']
  const plugins = readdirSync(app.makePath('plugins'), { withFileTypes: true })
    .filter((folder) => folder.isDirectory())
    .map((folder) => `./plugins/${folder.name}/migrations`)
    .filter((path) => existsSync(app.makePath(path)))
  return ['./database/tenant/migrations', ...plugins.toSorted()]
}
