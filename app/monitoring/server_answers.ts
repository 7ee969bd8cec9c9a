import { answer } from '#app/monitoring/statements/database_statements'
import { within } from '#app/monitoring/within'
import { PlaneDatabase } from '#app/tenants/plane_database'

const ANSWER_MS_MAX = 2_000
const SQLSTATE = /^[0-9A-Z]{5}$/

/**
 * Whether a PostgreSQL server answers at all, for a site that has no tenant yet. It is asked
 * as nobody, and being turned away by PostgreSQL itself is the answer.
 */
export async function serverAnswers(host: string, port: number): Promise<boolean> {
  // A password that is nobody's: without one the driver gives up before the server has answered.
  const nobody = { user: 'varde_nobody', password: '-', applicationName: 'varde site check' }
  const database = new PlaneDatabase({ host, port, database: 'postgres', ...nobody })
  try {
    await within(ANSWER_MS_MAX, database.query(answer))
    return true
  } catch (error) {
    return SQLSTATE.test((error as { code?: string }).code ?? '')
  } finally {
    await database.close().catch(() => undefined)
  }
}
