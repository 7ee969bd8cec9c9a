import type { HttpContext } from '@adonisjs/core/http'
import { runAs } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import type { AuditAction } from '#app/audit/vocabulary'
import { noteDevice } from '#app/auth/note_device'
import { sessionReference } from '#app/auth/session_state'
import { raiseSealedAlarm } from '#app/federation/raise_sealed_alarm'
import { insertInstallationEvent } from '#app/tenants/installation_events'
import type { Transaction } from '#app/tenants/plane_database'

export type SignInEvent = {
  action: Extract<
    AuditAction,
    `sign_in.${string}` | `session.${string}` | `account.${string}` | 'staff.set_up'
  >
  outcome?: 'success' | 'failure' | 'denied'
  /** Whose account it is about; null for a name nobody has. */
  personId: string | null
  /** The person has proved to be them; a wrong passphrase proves nothing. */
  isThem: boolean
  assurance: 0 | 1 | 2 | 3
  details?: Record<string, string | boolean>
}

/** Writes a sign-in event where the plane keeps its log: the tenant's chain, or the installation's. */
export async function recordSignIn(
  ctx: HttpContext,
  trx: Transaction,
  event: SignInEvent
): Promise<void> {
  const { action, outcome, personId, isThem, details } = event
  const actorId = isThem ? personId : null
  if (ctx.plane.kind === 'console') {
    const operator = { actorKind: 'operator' as const, actorId }
    return insertInstallationEvent(trx, { action, outcome, ...operator, details })
  }
  if (action === 'sign_in.succeeded' && actorId) await noteDevice(ctx, trx, actorId)
  const subject = personId ? { subject: { type: 'staff', id: personId } } : {}
  const input = { action, outcome, details, ...subject }
  return runAs(actorFor(ctx, actorId, event.assurance), async () => {
    await audit.record(trx, input)
    if (action === 'sign_in.succeeded' && personId) await raiseSealedAlarm(trx, personId)
  })
}

function actorFor(ctx: HttpContext, id: string | null, assurance: number) {
  const requestId = ctx.request.id() ?? null
  const sessionRef = sessionReference(ctx) ?? null
  return { kind: 'staff' as const, id, role: null, unitId: null, assurance, sessionRef, requestId }
}
