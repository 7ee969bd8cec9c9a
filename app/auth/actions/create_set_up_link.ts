import { randomBytes, randomUUID } from 'node:crypto'
import { lookUpHash, peopleOf } from '#app/auth/people'
import type { Plane } from '#app/tenants/plane'
import type { Transaction } from '#app/tenants/plane_database'
import { publicOrigin } from '#app/tenants/public_origin'

const TOKEN_BYTES = 32

export type SetUpLink = { address: string; expiresAt: Date }

/** A link as it was just stored. */
export type StoredSetUpLink = SetUpLink & { id: string }

/**
 * A one-time address by which an invited person chooses a passphrase and enrols an
 * authenticator. It voids the person's earlier addresses and whatever they had half done.
 * Only a keyed hash of the token is kept, so the address is shown now or never.
 */
export async function createSetUpLink(
  plane: Plane,
  trx: Transaction,
  personId: string
): Promise<StoredSetUpLink> {
  const { person, factor, link } = peopleOf(plane)
  await trx.query(link.voidOthers, [personId])
  await trx.query(person.forgetPassphrase, [personId])
  await trx.query(factor.discardUnconfirmed, [personId])

  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const id = randomUUID()
  const [row] = await trx.query<{ expires_at: Date }>(link.insert, [
    id,
    personId,
    setUpTokenHash(plane, token),
  ])
  if (!row) throw new Error('The set-up link was not stored')
  return { id, address: setUpAddress(plane, token), expiresAt: row.expires_at }
}

/** Where whoever holds the token sets up their sign-in. */
export function setUpAddress(plane: Plane, token: string): string {
  return `${publicOrigin(plane.host)}/set-up/${token}`
}

export function setUpTokenHash(plane: Plane, token: string): Buffer {
  return lookUpHash(plane, 'set-up link', token)
}
