import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson } from '#app/account/current_person'
import { audit } from '#app/audit/audit_log'
import type { AuditAction } from '#app/audit/vocabulary'
import { insertInstallationEvent } from '#app/tenants/installation_events'
import type { Transaction } from '#app/tenants/plane_database'

export type AccountAct = {
  action: Extract<AuditAction, `account.${string}`>
  outcome?: 'denied' | 'failure'
  details?: Record<string, string | number | boolean>
}

/**
 * What somebody did to their own sign-in, where the plane keeps its log. `factor` is the one the
 * session was opened with; the assurance stands in every event of a tenant's log.
 */
export async function recordAccountAct(
  ctx: HttpContext,
  trx: Transaction,
  { action, outcome, details }: AccountAct
): Promise<void> {
  const { id, signIn } = currentPerson(ctx)
  const told = { factor: signIn.factor, ...details }
  if (ctx.plane.kind === 'console') {
    const operator = { actorKind: 'operator' as const, actorId: id }
    return insertInstallationEvent(trx, { action, outcome, ...operator, details: told })
  }
  return audit.record(trx, { action, outcome, subject: { type: 'staff', id }, details: told })
}

export async function recordAccountRefusal(
  ctx: HttpContext,
  details: Record<string, string>
): Promise<void> {
  await ctx.plane.database.transaction((trx) =>
    recordAccountAct(ctx, trx, { action: 'account.refused', outcome: 'denied', details })
  )
}
