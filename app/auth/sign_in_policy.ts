import { passkeysOf } from '#app/auth/passkeys_of'
import { peopleOf } from '#app/auth/people'
import { readSignInPolicy, type FactorPolicy } from '#app/auth/statements/sign_in_policy_statements'
import type { Plane } from '#app/tenants/plane'

/** Which second factors a plane accepts; the console accepts any. */
export async function factorPolicy(plane: Plane): Promise<FactorPolicy> {
  if (plane.kind === 'console') return 'any'
  const [row] = await plane.database.query<{ factors: FactorPolicy }>(readSignInPolicy)
  return row?.factors ?? 'any'
}

/**
 * Where only phishing-resistant factors count, a code no longer lets in whoever has a passkey.
 * Whoever has none signs in with a code and is led to make one (IAM-02 AT7).
 */
export async function mustUsePasskey(plane: Plane, personId: string): Promise<boolean> {
  if ((await factorPolicy(plane)) === 'any') return false
  const passkeys = await passkeysOf(plane, personId)
  return passkeys.length > 0
}

/** What a signed-in person can be asked for once more. */
export async function factorsToConfirmWith(
  plane: Plane,
  personId: string
): Promise<{ passkey: boolean; code: boolean }> {
  const [policy, passkeys, codes] = await Promise.all([
    factorPolicy(plane),
    passkeysOf(plane, personId),
    plane.database.query(peopleOf(plane).factor.findConfirmed, [personId]),
  ])
  const passkey = passkeys.length > 0
  return { passkey, code: codes.length > 0 && !(passkey && policy === 'phishing_resistant') }
}
