import { approve, type ApproveResult } from '#app/approvals/actions/approve'
import { runAs, systemActor, type Actor } from '#app/audit/actor'
import { signedInStaff } from '#app/auth/load_signed_in'
import { orAskSecondPerson } from '#app/approvals/second_person'
import { erasePatientKey } from '#app/keys/actions/erase_patient_key'
import { knowOperator } from '#app/operators/know_operator'
import { statement } from '#app/tenants/plane_database'
import { givenOperator } from '#tests/support/operator'
import type { Clinic, GivenStaff } from '#tests/support/clinic'

const selectHash = statement(
  'test.approval_hash',
  'select content_hash from approvals where id = $1'
)

/** What the second person's page shows of an approval. */
export async function hashOf(clinic: Clinic, id: string): Promise<string> {
  const { database } = await clinic.tenant()
  const [row] = await database.query<{ content_hash: Buffer }>(selectHash, [id])
  return row!.content_hash.toString('hex')
}

/** As in a request of that person. */
export function as<T>(clinic: Clinic, person: { id: string }, work: () => Promise<T>): Promise<T> {
  const actor: Actor = { ...systemActor, kind: 'staff', id: person.id, assurance: 2 }
  return clinic.inside(() => runAs(actor, work))
}

/** The second person's yes with a right factor, without a browser. */
export async function approveAs(
  clinic: Clinic,
  person: GivenStaff,
  id: string,
  hash?: string
): Promise<ApproveResult> {
  const seen = hash ?? (await hashOf(clinic, id))
  return as(clinic, person, async () => {
    const staff = await signedInStaff(await clinic.tenant(), person.id)
    return approve(staff!, id, seen, async () => 'right')
  })
}

/** A patient's key destroyed as it must be: an operator asks, a privacy officer approves. */
export async function erasedWithApproval(clinic: Clinic, patientId: string) {
  const operator = await givenOperator()
  const asking: Actor = { ...systemActor, kind: 'operator', id: operator.id }
  const asked = await clinic.inside(async (tenant) => {
    await knowOperator(tenant, tenant.database, { operatorId: operator.id, name: operator.name })
    const input = { operatorId: operator.id, patientId, reason: 'Feilført på testperson' }
    return runAs(asking, () => orAskSecondPerson(() => erasePatientKey(input)))
  })
  if (asked.done) return asked.value
  return approveAs(clinic, await clinic.givenStaff('privacy_officer'), asked.approvalId)
}
