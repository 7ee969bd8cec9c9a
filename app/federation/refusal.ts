import { changePeople } from '#app/people/change_people'
import type { Transaction } from '#app/tenants/plane_database'

/** Why a change of a connection is not made; each has a sentence `federation_answers.<code>`. */
export type FederationRefused =
  | 'not_tested'
  | 'ended_already'
  | 'nothing_waits'
  | 'group_there'
  | 'group_gone'
  | 'unit_missing'
  | 'unit_unknown'
  | 'not_active'
  | 'sealed_needs_two_factors'
  | 'sealed_needed'
  | 'sealed_account'
  | 'own_use'
  | 'linked_already'

export type FederationOutcome<T> =
  { ok: true; value: T } | { ok: false; refusal: FederationRefused }

/** Thrown inside a change: everything of it is rolled back, and the person is told why. */
export class RefusedFederation extends Error {
  constructor(readonly refusal: FederationRefused) {
    super(refusal)
  }
}

/** One change by an administrator, one after another with all that change who works here. */
export async function changeFederation<T>(
  change: (trx: Transaction) => Promise<T>
): Promise<FederationOutcome<T>> {
  try {
    const outcome = await changePeople(change)
    if (!outcome.ok) throw new Error(`A change of people was refused here: ${outcome.refusal}`)
    return outcome
  } catch (error) {
    if (error instanceof RefusedFederation) return { ok: false, refusal: error.refusal }
    throw error
  }
}
