import { audit } from '#app/audit/audit_log'
import { endGrant } from '#app/support/statements/support_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * Ends a support access at once: the next request of its session, on whatever process, finds no
 * grant that holds.
 *
 * @param staffId the administrator who ends it; null when the operator leaves
 */
export async function endSupport(grantId: string, staffId: string | null): Promise<boolean> {
  return currentTenant().database.transaction(async (trx) => {
    const ended = await trx.query(endGrant, [grantId, staffId])
    if (ended.length === 0) return false
    const subject = { type: 'support_grant', id: grantId }
    const by = staffId ? 'administrator' : 'operator'
    await audit.record(trx, { action: 'support.ended', subject, details: { by } })
    return true
  })
}
