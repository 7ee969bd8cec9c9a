import pg from 'pg'
import { notePlaneAddress } from '#app/tenants/plane_addresses'
import { parseDatabaseUrl, poolOptions } from '#app/tenants/plane_database'

/**
 * The provisioner's connection (CREATEDB, CREATEROLE), used by commands only.
 * Data definition cannot carry parameters, so names pass `escapeIdentifier`.
 */
export async function withAdminConnection<T>(
  url: string,
  run: (client: pg.Client) => Promise<T>,
  database?: string
): Promise<T> {
  const connection = parseDatabaseUrl(url, 'varde provisioner')
  notePlaneAddress(connection)
  const client = new pg.Client(
    poolOptions({ ...connection, database: database ?? connection.database })
  )
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

export const identifier = pg.escapeIdentifier
export const literal = pg.escapeLiteral
