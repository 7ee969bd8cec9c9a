import { randomUUID } from 'node:crypto'
import {
  authenticatorUri,
  createAuthenticatorSecret,
  spokenSecret,
} from '#app/auth/authenticator_code'
import { authenticatorPicture } from '#app/auth/authenticator_picture'
import type { SetUp } from '#app/auth/actions/find_set_up'
import { peopleOf } from '#app/auth/people'
import type { FactorRow } from '#app/auth/statements/factor_statements'
import type { Plane } from '#app/tenants/plane'

export type AuthenticatorOffer = { qrSvg: string; secretText: string }

/** The secret to enrol, the same each time the page is opened until it is confirmed. */
export async function offerAuthenticator(
  plane: Plane,
  { personId, signInName }: Pick<SetUp, 'personId' | 'signInName'>
): Promise<AuthenticatorOffer> {
  return shownOffer(plane, signInName, await unconfirmedSecret(plane, personId))
}

/** A secret as a picture to scan and as text to type. */
export async function shownOffer(
  plane: Plane,
  signInName: string,
  secret: string
): Promise<AuthenticatorOffer> {
  const uri = authenticatorUri(secret, plane.name, signInName)
  return { qrSvg: await authenticatorPicture(uri), secretText: spokenSecret(secret) }
}

/** The row of the person is locked, so that two tabs are offered one secret. */
async function unconfirmedSecret(plane: Plane, personId: string): Promise<string> {
  const { person, factor, factorTable } = peopleOf(plane)
  return plane.database.transaction(async (trx) => {
    await trx.query(person.findLocked, [personId])
    const [known] = await trx.query<FactorRow>(factor.findUnconfirmed, [personId])
    if (known) {
      const cell = known.secret_sealed
      return plane.keys.open(factorTable, 'secret_sealed', known.id, cell).toString('utf8')
    }
    const id = randomUUID()
    const secret = createAuthenticatorSecret()
    const sealed = plane.keys.seal(factorTable, 'secret_sealed', id, secret)
    await trx.query(factor.insert, [id, personId, sealed])
    return secret
  })
}
