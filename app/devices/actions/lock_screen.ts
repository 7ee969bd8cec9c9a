import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson, currentPersonRow } from '#app/account/current_person'
import { signInNameOf } from '#app/auth/people'
import { recordSignIn } from '#app/auth/record_sign_in'
import { lockSession } from '#app/auth/session_data'
import { devicePolicy } from '#app/devices/device_policy'

/**
 * Locks the session behind its person: from here it opens nothing, and one factor of theirs gives
 * it back for some minutes. What they were writing is a draft already.
 *
 * @param path where they come back to
 * @param why `idle` when the page locked itself
 */
export async function lockScreen(
  ctx: HttpContext,
  path: string,
  why: 'asked' | 'idle'
): Promise<void> {
  const { plane, session } = ctx
  const { id: personId, signIn } = currentPerson(ctx)
  const signInName = signInNameOf(plane, await currentPersonRow(ctx))
  const { unlockMinutes: minutes } = await devicePolicy()
  await plane.database.transaction((trx) =>
    recordSignIn(ctx, trx, {
      action: 'session.locked',
      personId,
      isThem: true,
      assurance: signIn.assurance,
      details: { why },
    })
  )
  lockSession(session, { minutes, signInName, path })
}
