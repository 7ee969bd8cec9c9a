import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson } from '#app/account/current_person'
import { recordAccountAct, recordAccountRefusal } from '#app/account/record_account_act'
import { verifyAttestation, type NewPasskey } from '#app/account/verify_attestation'
import { noteFactorChange } from '#app/auth/note_factor_change'
import { takeChallenge } from '#app/auth/passkey_challenge'
import { refusalOf, type PasskeyRefusal } from '#app/auth/passkey_refusal'
import type { Attestation } from '#app/auth/passkey_words'
import { passkeysOf } from '#app/auth/passkeys_of'
import { peopleOf } from '#app/auth/people'
import { useChallenge } from '#app/auth/use_passkey'
import type { Transaction } from '#app/tenants/plane_database'

const PASSKEYS_MAX = 20

/** Keeps a new passkey under the name its owner gave it. @returns why it is refused, or null */
export async function enrolPasskey(
  ctx: HttpContext,
  attestation: Attestation
): Promise<PasskeyRefusal | null> {
  const why = await enrol(ctx, attestation)
  if (why) await recordAccountRefusal(ctx, { step: 'enrol_passkey', why })
  return why
}

async function enrol(ctx: HttpContext, attestation: Attestation): Promise<PasskeyRefusal | null> {
  const challenge = takeChallenge(ctx.session, 'enrol')
  if (!challenge) return 'no_challenge'
  let made: NewPasskey
  try {
    made = await verifyAttestation(ctx.plane, attestation, challenge)
  } catch (error) {
    return refusalOf(error)
  }
  return ctx.plane.database.transaction(async (trx) => {
    if (!(await useChallenge(ctx.plane, trx, challenge))) return 'used_challenge'
    return store(ctx, trx, made, attestation)
  })
}

async function store(
  ctx: HttpContext,
  trx: Transaction,
  made: NewPasskey,
  { name, response }: Attestation
): Promise<PasskeyRefusal | null> {
  const { plane } = ctx
  const { id: personId } = currentPerson(ctx)
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
  if (stored.length === 0) return 'known_passkey'
  const details = { passkeyId: id, synced: made.isSynced }
  await recordAccountAct(ctx, trx, { action: 'account.passkey_added', details })
  await noteFactorChange(ctx, trx, personId, 'passkey_added')
  return null
}
