import { randomUUID } from 'node:crypto'
import { currentActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import { createSetUpLink, type SetUpLink } from '#app/auth/actions/create_set_up_link'
import { destroySessionsOf } from '#app/auth/statements/session_statements'
import { noticeStaff } from '#app/notices/notice_staff'
import { changePeople, keepAWayIn } from '#app/people/change_people'
import { RefusedChange, type Outcome } from '#app/people/refusal'
import { insertFactorReset, voidFactors } from '#app/people/statements/factor_statements'
import { inviteAgain } from '#app/people/statements/person_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * A lost factor: another administrator, who says how the person's identity was checked, voids
 * every factor and session and makes a new set-up link (ASVS 6.4.4, 6.4.6). An administrator can
 * reset, never choose, a factor; the evidence is kept sealed.
 *
 * @param evidence what was checked, and by whom
 */
export function resetFactor(staffId: string, evidence: string): Promise<Outcome<SetUpLink>> {
  return changePeople(async (trx) => {
    const tenant = currentTenant()
    const { id: actorId } = currentActor()
    if (actorId === staffId) throw new RefusedChange('yourself')
    const invited = await trx.query(inviteAgain, [staffId])
    if (invited.length === 0) throw new RefusedChange('not_active')
    for (const voidKind of voidFactors) await trx.query(voidKind, [staffId])
    await keepAWayIn(trx)
    await trx.query(destroySessionsOf, [staffId])
    const resetId = randomUUID()
    const sealed = tenant.keys.seal('factor_resets', 'evidence_sealed', resetId, evidence)
    await trx.query(insertFactorReset, [resetId, staffId, actorId, sealed])
    await noticeStaff(trx, staffId, 'account_reset')
    const link = await createSetUpLink(tenant, trx, staffId)
    const subject = { type: 'staff', id: staffId }
    await audit.record(trx, { action: 'staff.factor_reset', subject, details: { resetId } })
    return link
  })
}
