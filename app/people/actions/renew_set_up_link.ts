import { audit } from '#app/audit/audit_log'
import { createSetUpLink, type SetUpLink } from '#app/auth/actions/create_set_up_link'
import { peopleOf } from '#app/auth/people'
import type { PersonRow } from '#app/auth/statements/person_statements'
import { mailOrRefuse } from '#app/people/actions/invite_person'
import { changePeople } from '#app/people/change_people'
import { RefusedChange, type Outcome } from '#app/people/refusal'
import { currentTenant } from '#app/tenants/tenant_scope'

/** A new link for somebody who lost theirs before enrolling; the lost one is void. Null when mailed. */
export function renewSetUpLink(
  staffId: string,
  isMailed: boolean
): Promise<Outcome<SetUpLink | null>> {
  return changePeople(async (trx) => {
    const tenant = currentTenant()
    const [person] = await trx.query<PersonRow>(peopleOf(tenant).person.findLocked, [staffId])
    if (person?.state !== 'invited') throw new RefusedChange('not_invited')
    const link = await createSetUpLink(tenant, trx, staffId)
    if (isMailed) await mailOrRefuse(trx, staffId, link)
    const subject = { type: 'staff', id: staffId }
    await audit.record(trx, { action: 'staff.link_renewed', subject, details: { isMailed } })
    return isMailed ? null : link
  })
}
