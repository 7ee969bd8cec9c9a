import { currentActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import { ConnectionNotFoundException } from '#app/federation/exceptions'
import {
  changeFederation,
  RefusedFederation,
  type FederationOutcome,
} from '#app/federation/refusal'
import {
  findFitSealedAccount,
  findUse,
  findWayIn,
  reviewUse,
  sealAccount,
  unsealAccount,
  writeFederatedOnly,
} from '#app/federation/statements/sealed_account_statements'

/** Makes an administrator's account one for emergencies, or an ordinary one again. */
export function changeSealedAccount(
  staffId: string,
  isSealed: boolean
): Promise<FederationOutcome<void>> {
  return changeFederation(async (trx) => {
    const changed = await trx.query(isSealed ? sealAccount : unsealAccount, [staffId])
    if (changed.length === 0) throw new RefusedFederation('sealed_needs_two_factors')
    const [kept] = await trx.query(findWayIn)
    if (!kept) throw new RefusedFederation('sealed_needed')
    const subject = { type: 'staff', id: staffId }
    await audit.record(trx, { action: 'sealed_account.changed', subject, details: { isSealed } })
  })
}

/** Whether directories alone let people in. Not before an emergency account could help them. */
export function setFederatedOnly(isOnly: boolean): Promise<FederationOutcome<void>> {
  return changeFederation(async (trx) => {
    const [fit] = await trx.query(findFitSealedAccount)
    if (isOnly && !fit) throw new RefusedFederation('sealed_needed')
    const changed = await trx.query(writeFederatedOnly, [isOnly])
    if (changed.length === 0) return
    await audit.record(trx, { action: 'tenant.federated_only_changed', details: { isOnly } })
  })
}

/** An administrator has looked into a use of an emergency account; never their own. */
export function reviewSealedUse(useId: string): Promise<FederationOutcome<void>> {
  return changeFederation(async (trx) => {
    const [use] = await trx.query<{ staff_id: string }>(reviewUse, [useId, currentActor().id])
    if (!use) {
      const [known] = await trx.query(findUse, [useId])
      if (!known) throw new ConnectionNotFoundException()
      throw new RefusedFederation('own_use')
    }
    const subject = { type: 'staff', id: use.staff_id }
    await audit.record(trx, { action: 'sealed_account.reviewed', subject, details: { useId } })
  })
}
