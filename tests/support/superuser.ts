import pg from 'pg'
import { withAdminConnection } from '#app/tenants/provisioning/admin_connection'
import { poolOptions } from '#app/tenants/plane_database'
import type { Clinic } from '#tests/support/clinic'

/** The attacker of these tests: somebody with the database superuser's password. */
export async function asSuperuser<T>(
  clinic: Clinic,
  run: (client: pg.Client) => Promise<T>
): Promise<T> {
  const { database } = await clinic.tenant()
  return withAdminConnection(process.env.DATABASE_URL ?? '', run, database.connection.database)
}

/** The same connection that the program has, with its rights and no more. */
export async function asRuntimeRole<T>(
  clinic: Clinic,
  run: (client: pg.Client) => Promise<T>,
  database?: string
): Promise<T> {
  const { connection } = (await clinic.tenant()).database
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
