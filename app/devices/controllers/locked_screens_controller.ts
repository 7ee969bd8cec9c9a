import type { HttpContext } from '@adonisjs/core/http'
import { nameOf, peopleOf } from '#app/auth/people'
import { passkeysOf } from '#app/auth/passkeys_of'
import { recordSignIn } from '#app/auth/record_sign_in'
import { lockedSignIn } from '#app/auth/session_data'
import { leaveUntouched } from '#app/auth/session_state'
import { mustUsePasskey } from '#app/auth/sign_in_policy'
import type { PersonRow } from '#app/auth/statements/person_statements'
import { lockScreen } from '#app/devices/actions/lock_screen'
import { initialsOf } from '#app/devices/initials'
import { lockScreenValidator } from '#app/devices/validators/locked_screen'

/** A screen that shows nobody's data until its own person is back. */
export default class LockedScreensController {
  async show(ctx: HttpContext) {
    const { inertia, plane, response, session } = ctx
    const locked = lockedSignIn(session)
    if (!locked) return response.redirect().toPath('/')
    leaveUntouched(ctx)
    const { personId } = locked.signIn
    const { find } = peopleOf(plane).person
    const [person] = await plane.database.query<PersonRow>(find, [personId])
    const passkeys = await passkeysOf(plane, personId)
    inertia.clearHistory()
    return inertia.render('devices/locked', {
      initials: person ? initialsOf(nameOf(plane, person)) : '',
      lockedAt: new Date(locked.lockedAt).toISOString(),
      validUntil: new Date(locked.validUntil).toISOString(),
      hasPasskey: passkeys.length > 0,
      mustUsePasskey: await mustUsePasskey(plane, personId),
    })
  }

  async store(ctx: HttpContext) {
    const [invalid, asked] = await ctx.request.tryValidateUsing(lockScreenValidator)
    await lockScreen(ctx, (invalid ? undefined : asked.path) ?? '/', asked?.why ?? 'asked')
    return ctx.response.redirect().status(303).toPath('/locked')
  }

  /** "Not me": somebody else signs in here, and the locked session is over. */
  async destroy(ctx: HttpContext) {
    const { plane, response, session } = ctx
    const locked = lockedSignIn(session)
    session.clear()
    session.regenerate()
    response.redirect().status(303).toPath('/sign-in')
    if (!locked) return
    const { personId } = locked.signIn
    const details = { why: 'not_me' }
    await plane.database.transaction((trx) =>
      recordSignIn(ctx, trx, {
        action: 'session.ended',
        personId,
        isThem: false,
        assurance: 0,
        details,
      })
    )
  }
}
