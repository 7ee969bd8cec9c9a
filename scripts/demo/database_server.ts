import pg from 'pg'
import { Obstacle } from '../obstacle.ts'

const versionMin = 150_000

/**
 * Asks the PostgreSQL of `DATABASE_URL` whether Varde can work with it.
 *
 * @throws Obstacle when it does not answer, is too old, or its user may not
 *   make databases and roles
 */
export async function requireServer(url: string): Promise<void> {
  const { version, provisions } = await ask(url)
  if (version < versionMin) {
    throw new Obstacle(
      `The PostgreSQL of DATABASE_URL is version ${Math.floor(version / 10_000)}; Varde needs 15 or later.`
    )
  }
  if (!provisions) {
    throw new Obstacle(
      'The user of DATABASE_URL may not make databases and roles. Give it both: ALTER ROLE … CREATEDB CREATEROLE'
    )
  }
}

async function ask(url: string): Promise<{ version: number; provisions: boolean }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int AS version,
              rolsuper OR (rolcreatedb AND rolcreaterole) AS provisions
         FROM pg_roles WHERE rolname = current_user`
    )
    return rows[0]
  } catch (error) {
    const reason = error instanceof Error && error.message ? error.message : String(error)
    throw new Obstacle(
      `The PostgreSQL of DATABASE_URL does not answer (${reason}). ` +
        'Start it, correct DATABASE_URL, or unset it to use the PostgreSQL that npm brings.'
    )
  } finally {
    await client.end().catch(() => {})
  }
}
