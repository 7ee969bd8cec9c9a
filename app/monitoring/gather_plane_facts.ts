import type { PlaneDatabaseDetails, PlaneFacts } from '#app/monitoring/installation_facts'
import {
  readDatabaseDetails,
  type DatabaseDetailsRow,
} from '#app/monitoring/statements/database_statements'
import { within } from '#app/monitoring/within'
import { controlPlane } from '#app/tenants/control_plane'
import { databasePrefix } from '#app/tenants/installation'
import type { PlaneDatabase } from '#app/tenants/plane_database'
import { tenants } from '#app/tenants/tenant_directory'

const ANSWER_MS_MAX = 5_000

/** Asks every plane's database about itself; one that does not answer is listed as such. */
export async function gatherPlaneFacts(): Promise<PlaneFacts[]> {
  const control = await controlDatabase()
  if (!control) return [{ plane: 'control', server: 'unknown', reachable: false }]

  const facts = [await factsOf('control', control)]
  if (!facts[0]?.reachable) return facts
  for (const { slug, database } of await tenants.all()) facts.push(await factsOf(slug, database))
  return facts
}

async function controlDatabase(): Promise<PlaneDatabase | null> {
  try {
    const { scope } = await controlPlane()
    return scope.database
  } catch {
    return null
  }
}

async function factsOf(plane: string, database: PlaneDatabase): Promise<PlaneFacts> {
  const { host, port } = database.connection
  const server = `${host}:${port}`
  try {
    const details = await within(ANSWER_MS_MAX, detailsOf(database))
    return { plane, server, reachable: true, details }
  } catch {
    return { plane, server, reachable: false }
  }
}

/** The clock is compared with the middle of the question's way there and back. */
async function detailsOf(database: PlaneDatabase): Promise<PlaneDatabaseDetails> {
  await database.query(readDatabaseDetails, [databasePrefix()])
  const asked = Date.now()
  const [row] = await database.query<DatabaseDetailsRow>(readDatabaseDetails, [databasePrefix()])
  const middle = (asked + Date.now()) / 2
  if (!row) throw new Error('The database answered nothing about itself')
  return {
    isSuperuser: row.is_superuser,
    isEmbedded: row.is_embedded,
    isEncrypted: row.is_encrypted,
    connectionsMax: row.connections_max,
    clockSkewMs: row.now.getTime() - middle,
    writesDurably: row.writes_durably,
    openDatabases: row.open_databases,
  }
}
