import type { Approval } from '#app/approvals/approval'
import type { ApprovalContents } from '#app/approvals/approval_kinds'
import { secondPerson } from '#app/approvals/second_person'
import { audit } from '#app/audit/audit_log'
import { nameOf, peopleOf, signInNameIndex } from '#app/auth/people'
import type { PersonRow } from '#app/auth/statements/person_statements'
import { knowOperator } from '#app/operators/know_operator'
import { grantValues, noteRequest, type SupportInput } from '#app/support/actions/ask_for_support'
import {
  grantConfiguration,
  grantPatient as storePatientGrant,
  insertGrant,
  refuseGrant,
} from '#app/support/statements/support_statements'
import { controlPlane } from '#app/tenants/control_plane'
import { currentTenant } from '#app/tenants/tenant_scope'

/** An administrator lets the operator in to the configuration, from now and by the clock. */
export async function grantSupport(administratorId: string, grantId: string): Promise<boolean> {
  return currentTenant().database.transaction(async (trx) => {
    const granted = await trx.query(grantConfiguration, [grantId, administratorId])
    if (granted.length === 0) return false
    const subject = { type: 'support_grant', id: grantId }
    await audit.record(trx, {
      action: 'support.granted',
      subject,
      details: { scope: 'configuration' },
    })
    return true
  })
}

/** The administrator's own idea: an operator named by sign-in name is let in without having asked. */
export async function grantUnasked(
  administratorId: string,
  signInName: string,
  input: SupportInput
): Promise<'granted' | 'operator_unknown'> {
  const tenant = currentTenant()
  const { scope } = await controlPlane()
  const index = signInNameIndex(scope, signInName)
  const find = peopleOf(scope).person.findBySignInName
  const [person] = await scope.database.query<PersonRow>(find, [index])
  if (person?.state !== 'active') return 'operator_unknown'
  const id = await noteRequest(tenant, person.id)
  await tenant.database.transaction(async (trx) => {
    await knowOperator(tenant, trx, { operatorId: person.id, name: nameOf(scope, person) })
    await trx.query(insertGrant, grantValues(tenant, id, person.id, input, administratorId))
    await trx.query(grantConfiguration, [id, administratorId])
    const subject = { type: 'support_grant', id }
    const details = { scope: 'configuration', ticket: input.ticket, unasked: true }
    await audit.record(trx, { action: 'support.granted', subject, details })
  })
  return 'granted'
}

/** One patient, named by a privacy officer and let through by an administrator: two people, always. */
export async function grantSupportForPatient(
  content: ApprovalContents['support_patient'],
  approval?: Approval
): Promise<boolean> {
  const { grantId, patientId, operatorId, officerId, ticket, minutes } = content
  return currentTenant().database.transaction(async (trx) => {
    await secondPerson(trx, 'support_patient', content, approval)
    const administratorId = approval?.approverId
    const granted = await trx.query(storePatientGrant, [
      ...[grantId, patientId, administratorId, officerId],
      ...[operatorId, ticket, minutes],
    ])
    if (granted.length === 0) throw new Error('The support request is no longer what it was')
    const subject = { type: 'support_grant', id: grantId }
    const details = { scope: 'patient', ticket }
    await audit.record(trx, { action: 'support.granted', patientId, subject, details })
    return true
  })
}

export async function refuseSupport(grantId: string): Promise<boolean> {
  return currentTenant().database.transaction(async (trx) => {
    const refused = await trx.query(refuseGrant, [grantId])
    if (refused.length === 0) return false
    const subject = { type: 'support_grant', id: grantId }
    await audit.record(trx, { action: 'support.refused', subject })
    return true
  })
}
