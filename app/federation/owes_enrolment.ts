import type { HttpContext } from '@adonisjs/core/http'
import { begunSignIn } from '#app/auth/session_data'
import type { BegunSignIn } from '#app/auth/session_facts'
import { countFactors, type FactorCount } from '#app/federation/statements/identity_statements'

/** The sign-in a directory began for somebody without any factor here; null otherwise. */
export async function owesEnrolment({ plane, session }: HttpContext): Promise<BegunSignIn | null> {
  const begun = begunSignIn(session)
  if (!begun?.federation) return null
  const [held] = await plane.database.query<FactorCount>(countFactors, [begun.personId])
  return held && held.authenticators + held.passkeys === 0 ? begun : null
}
