import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { CredentialNotFoundException } from '#app/credentials/exceptions'
import { knownServices } from '#app/credentials/known_services'
import {
  findCredential,
  insertAttestation,
} from '#app/credentials/statements/credential_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { SecondFactor } from '#resources/inertia/contract'

export type AttestInput = {
  credential: string
  holder: string
  place: string
  secondFactor: SecondFactor
  rotatedOn?: string | null
}

/**
 * Somebody says today who holds a credential, where it is kept and whether it has a second factor.
 * What was said before stays. When a secret changed is the program's to say where it knows.
 *
 * @throws E_CREDENTIAL_NOT_FOUND
 */
export async function attestCredential(
  staff: SignedInStaff,
  { credential, holder, place, secondFactor, rotatedOn: typed = null }: AttestInput
): Promise<'attested' | 'not_a_past_day'> {
  const { database, keys } = currentTenant()
  const [found] = await database.query(findCredential, [credential])
  if (!found) throw new CredentialNotFoundException()
  const services = await knownServices()
  const known = services.get(credential)?.rotatedOn ?? null
  if (!known && typed !== null && !isPastDay(typed)) return 'not_a_past_day'
  const rotatedOn = known ?? typed
  const id = randomUUID()
  const seal = (column: string, text: string) =>
    keys.seal('credential_attestations', column, id, text)
  const said = [seal('holder_sealed', holder), seal('place_sealed', place), secondFactor]
  await database.transaction(async (trx) => {
    await trx.query(insertAttestation, [id, credential, ...said, rotatedOn, staff.staffId])
    const subject = { type: 'credential', id: credential }
    const details = { secondFactor, rotatedOn }
    await audit.record(trx, { action: 'credential.attested', subject, details })
  })
  return 'attested'
}

function isPastDay(day: string): boolean {
  const zone = currentTenant().timeZone
  const date = DateTime.fromISO(day, { zone })
  return date.isValid && date <= DateTime.now().setZone(zone)
}
