import { answer } from '#app/monitoring/statements/database_statements'
import { within } from '#app/monitoring/within'
import { controlPlane } from '#app/tenants/control_plane'
import type { PlaneDatabase } from '#app/tenants/plane_database'
import { tenants } from '#app/tenants/tenant_directory'

export type Readiness = 'ready' | 'degraded' | 'not_ready'

const ANSWER_MS_MAX = 2_000

/** Load balancers ask every few seconds, strangers as often as they like. */
const KEPT_MS = 2_000

let kept: { at: number; readiness: Promise<Readiness> } | undefined

/**
 * Not ready without the control database. A tenant whose own database is away makes the
 * process degraded, not unready: the other tenants' people go on working.
 */
export function readiness(): Promise<Readiness> {
  if (!kept || Date.now() - kept.at > KEPT_MS) kept = { at: Date.now(), readiness: look() }
  return kept.readiness
}

export async function answers(database: PlaneDatabase): Promise<boolean> {
  try {
    await within(ANSWER_MS_MAX, database.query(answer))
    return true
  } catch {
    return false
  }
}

async function look(): Promise<Readiness> {
  try {
    const { scope } = await within(ANSWER_MS_MAX, controlPlane())
    if (!(await answers(scope.database))) return 'not_ready'
    const all = await tenants.all()
    const answered = await Promise.all(all.map(({ database }) => answers(database)))
    return answered.every(Boolean) ? 'ready' : 'degraded'
  } catch {
    return 'not_ready'
  }
}
