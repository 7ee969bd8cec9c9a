import { randomUUID } from 'node:crypto'
import { needsTwo } from '#app/approvals/second_person'
import { audit } from '#app/audit/audit_log'
import {
  createSetUpLink,
  type SetUpLink,
  type StoredSetUpLink,
} from '#app/auth/actions/create_set_up_link'
import { storePerson } from '#app/auth/actions/store_person'
import { isEmailAddress } from '#app/deliveries/email_address'
import { keepAddress } from '#app/notices/actions/enter_address'
import { mailSetUpLink } from '#app/notices/actions/mail_set_up_link'
import { peopleOf, signInNameIndex } from '#app/auth/people'
import type { StaffRole } from '#app/auth/staff_role'
import { changePeople } from '#app/people/change_people'
import { RefusedChange, type Outcome } from '#app/people/refusal'
import { insertPeriod } from '#app/people/statements/assignment_statements'
import { findUnitById } from '#app/people/statements/unit_statements'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

export type InvitePersonInput = {
  name: string
  signInName: string
  role: StaffRole
  unitId: string | null
  /** Work e-mail; notices go there once it is confirmed. */
  noticeAddress?: string | null
  /** The link is mailed there and shown to nobody. */
  isMailed?: boolean
}

/** A new person with a first role, and the link that is shown once or mailed; null when mailed. */
export function invitePerson(
  input: InvitePersonInput
): Promise<Outcome<{ staffId: string; link: SetUpLink | null }>> {
  return changePeople(async (trx) => {
    const { role, unitId } = input
    await unitFor(trx, role, unitId)
    await refuseAlone(trx, role)
    const staffId = await storeNew(trx, input)
    await trx.query(insertPeriod, [randomUUID(), staffId, role, unitId, null, null])
    await keepNoticeAddress(trx, staffId, input)
    const link = await createSetUpLink(currentTenant(), trx, staffId)
    if (input.isMailed) await mailOrRefuse(trx, staffId, link)
    const subject = { type: 'staff', id: staffId }
    await audit.record(trx, {
      action: 'staff.invited',
      subject,
      details: { role, unitId, isMailed: input.isMailed ?? false },
    })
    return { staffId, link: input.isMailed ? null : link }
  })
}

/** Where two people give the great roles, nobody comes in with one: it is given afterwards. */
export async function refuseAlone(trx: Transaction, role: StaffRole): Promise<void> {
  if (role !== 'clinician' && (await needsTwo(trx, 'role')))
    throw new RefusedChange('second_person')
}

async function keepNoticeAddress(
  trx: Transaction,
  staffId: string,
  { noticeAddress }: InvitePersonInput
): Promise<void> {
  if (!noticeAddress) return
  if (!isEmailAddress(noticeAddress)) throw new RefusedChange('notice_address_wrong')
  await keepAddress(trx, { staffId, address: noticeAddress, hash: null, expiresAt: null })
}

/** The administrator asked for a mail: without one nothing of the change is kept. */
export async function mailOrRefuse(
  trx: Transaction,
  staffId: string,
  link: StoredSetUpLink
): Promise<void> {
  if (!(await mailSetUpLink(trx, staffId, link))) throw new RefusedChange('not_mailed')
}

/** Clinicians work at a unit; the other roles may, or reach the whole tenant. */
export async function unitFor(trx: Transaction, role: StaffRole, unitId: string | null) {
  if (unitId === null) {
    if (role === 'clinician') throw new RefusedChange('unit_missing')
    return
  }
  const [unit] = await trx.query(findUnitById, [unitId])
  if (!unit) throw new RefusedChange('unit_unknown')
}

async function storeNew(trx: Transaction, { name, signInName }: InvitePersonInput) {
  const tenant = currentTenant()
  const { findBySignInName } = peopleOf(tenant).person
  const [known] = await trx.query(findBySignInName, [signInNameIndex(tenant, signInName)])
  const stored = known ? null : await storePerson(tenant, trx, { name, signInName })
  if (!stored?.ok) throw new RefusedChange('sign_in_name_taken')
  return stored.value
}
