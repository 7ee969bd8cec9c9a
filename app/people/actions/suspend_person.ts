import { currentActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import { destroySessionsOf } from '#app/auth/statements/session_statements'
import { because, changePeople, keepAnAdministrator } from '#app/people/change_people'
import { RefusedChange, type Outcome } from '#app/people/refusal'
import { voidSetUpLinks } from '#app/people/statements/factor_statements'
import { holdsAdministratorRole } from '#app/people/statements/guard_statements'
import { suspendActive } from '#app/people/statements/person_statements'

export type SuspensionReason = 'administrator' | 'dormant'

/** Shuts a person out at this instant: state, sessions and open set-up links. */
export function suspendPerson(staffId: string, reason: SuspensionReason): Promise<Outcome<void>> {
  return changePeople(async (trx) => {
    if (currentActor().id === staffId) throw new RefusedChange('yourself')
    if (reason === 'dormant') await because(trx, reason)
    const suspended = await trx.query(suspendActive, [staffId])
    if (suspended.length === 0) throw new RefusedChange('not_active')
    const [administrator] = await trx.query(holdsAdministratorRole, [staffId])
    if (administrator) await keepAnAdministrator(trx)
    await trx.query(voidSetUpLinks, [staffId])
    const ended = await trx.query(destroySessionsOf, [staffId])
    await audit.record(trx, {
      action: 'staff.suspended',
      subject: { type: 'staff', id: staffId },
      details: { why: reason, count: ended.length },
    })
  })
}
