import { audit } from '#app/audit/audit_log'
import { sourceName } from '#app/egress/declared_egress'
import type { RefusedCall } from '#app/egress/egress_settings'
import { currentTenant, tryCurrentPlane } from '#app/tenants/plane'

/** Writes a refused call into the tenant's log: the field's name, never what stood in it. */
export async function auditRefusedCall({ source, template, refusal }: RefusedCall): Promise<void> {
  const { code, field = null } = refusal
  const details = { source: sourceName(source), template, field }
  await currentTenant().database.transaction((trx) =>
    audit.record(trx, { action: 'egress.refused', outcome: 'denied', reason: code, details })
  )
}

/**
 * Writes a connection that the fence stopped into the log of the tenant it happened in. False when
 * it happened outside any tenant, so that the installation's log has to hold it.
 */
export async function auditFencedConnection(target: string): Promise<boolean> {
  const plane = tryCurrentPlane()
  if (plane?.kind !== 'tenant') return false

  await plane.database.transaction((trx) =>
    audit.record(trx, {
      action: 'egress.fenced',
      outcome: 'denied',
      reason: 'E_EGRESS_FENCED',
      details: { target },
    })
  )
  return true
}
