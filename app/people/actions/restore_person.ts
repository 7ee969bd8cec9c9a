import { audit } from '#app/audit/audit_log'
import { destroySessionsOf } from '#app/auth/statements/session_statements'
import { changePeople } from '#app/people/change_people'
import { RefusedChange, type Outcome } from '#app/people/refusal'
import { restoreSuspended } from '#app/people/statements/person_statements'

/** Lets a suspended person back in, as what they were before; no old session comes to life. */
export function restorePerson(staffId: string): Promise<Outcome<void>> {
  return changePeople(async (trx) => {
    const [restored] = await trx.query<{ state: string }>(restoreSuspended, [staffId])
    if (!restored) throw new RefusedChange('not_suspended')
    await trx.query(destroySessionsOf, [staffId])
    await audit.record(trx, {
      action: 'staff.restored',
      subject: { type: 'staff', id: staffId },
      details: { state: restored.state },
    })
  })
}
