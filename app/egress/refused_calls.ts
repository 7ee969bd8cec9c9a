import { audit } from '#app/audit/audit_log'
import { sourceName } from '#app/egress/declared_egress'
import type { RefusedCall } from '#app/egress/egress_settings'
import { controlPlane } from '#app/tenants/control_plane'
import { insertInstallationEvent } from '#app/tenants/installation_events'
import { currentTenant, tryCurrentPlane } from '#app/tenants/plane'

type RefusalListener = (refused: RefusedCall) => Promise<void>

const listeners: RefusalListener[] = []

/** Told of every refused call, after it stands in the log: app/plugins counts breaches. */
export function onRefusedCall(listener: RefusalListener): void {
  listeners.push(listener)
}

/** Writes a refused call into the tenant's log: the field's name, never what stood in it. */
export async function auditRefusedCall(refused: RefusedCall): Promise<void> {
  const { source, template, refusal } = refused
  const { code, field = null } = refusal
  const details = { source: sourceName(source), template, field }
  await currentTenant().database.transaction((trx) =>
    audit.record(trx, { action: 'egress.refused', outcome: 'denied', reason: code, details })
  )
  for (const listener of listeners) await listener(refused)
}

/**
 * Writes a connection that the fence stopped into the log of the tenant it happened in, or into the
 * installation's own when it happened outside any tenant.
 */
export async function auditFencedConnection(target: string): Promise<void> {
  const plane = tryCurrentPlane()
  if (plane?.kind !== 'tenant') {
    const { scope } = await controlPlane()
    const event = { action: 'egress.fenced', outcome: 'denied', details: { target } } as const
    return insertInstallationEvent(scope.database, event)
  }
  await plane.database.transaction((trx) =>
    audit.record(trx, {
      action: 'egress.fenced',
      outcome: 'denied',
      reason: 'E_EGRESS_FENCED',
      details: { target },
    })
  )
}
