import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { takeChallenge, type ChallengePurpose } from '#app/auth/passkey_challenge'
import { refusalOf, type PasskeyRefusal } from '#app/auth/passkey_refusal'
import type { Attestation } from '#app/auth/passkey_words'
import { passkeysOf } from '#app/auth/passkeys_of'
import { peopleOf } from '#app/auth/people'
import { useChallenge } from '#app/auth/use_passkey'
import { verifyAttestation, type NewPasskey } from '#app/auth/verify_attestation'
import type { Transaction } from '#app/tenants/plane_database'

const PASSKEYS_MAX = 20

export type StoredPasskey = { id: string; isSynced: boolean }

/**
 * Keeps a new passkey of a person under the name they gave it, together with what follows from it.
 *
 * @returns why it is refused, or null
 */
export async function receivePasskey(
  ctx: HttpContext,
  purpose: Extract<ChallengePurpose, 'enrol' | 'set_up'>,
  personId: string,
  attestation: Attestation,
  andThen: (trx: Transaction, stored: StoredPasskey) => Promise<void>
): Promise<PasskeyRefusal | null> {
  const challenge = takeChallenge(ctx.session, purpose)
  if (!challenge) return 'no_challenge'
  let made: NewPasskey
  try {
    made = await verifyAttestation(ctx.plane, attestation, challenge)
  } catch (error) {
    return refusalOf(error)
  }
  return ctx.plane.database.transaction(async (trx) => {
    if (!(await useChallenge(ctx.plane, trx, challenge))) return 'used_challenge'
    const stored = await store(ctx, trx, personId, made, attestation)
    if (typeof stored === 'string') return stored
    await andThen(trx, stored)
    return null
  })
}

async function store(
  { plane }: HttpContext,
  trx: Transaction,
  personId: string,
  made: NewPasskey,
  { name, response }: Attestation
): Promise<PasskeyRefusal | StoredPasskey> {
  const people = peopleOf(plane)
  await trx.query(people.person.findLocked, [personId])
  const known = await passkeysOf(plane, personId, trx)
  if (known.length >= PASSKEYS_MAX) return 'too_many'

  const id = randomUUID()
  const stored = await trx.query(people.passkey.insert, [
    id,
    personId,
    made.credentialId,
    made.publicKey,
    made.count,
    made.isSynced,
    response.transports ?? [],
    plane.keys.seal(people.passkeyTable, 'name_sealed', id, name),
  ])
  return stored.length === 0 ? 'known_passkey' : { id, isSynced: made.isSynced }
}
