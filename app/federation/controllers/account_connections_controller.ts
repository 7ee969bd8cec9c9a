import type { HttpContext } from '@adonisjs/core/http'
import { unlinkOwn } from '#app/federation/actions/unlink_identity'
import { signInAt } from '#app/federation/begin_sign_in'
import { activeConnectionBy } from '#app/federation/connections'
import { ConnectionNotFoundException } from '#app/federation/exceptions'
import { currentStaff } from '#app/access/current_staff'

/** “Connect my hospital sign-in”: an account and the same person at a directory. */
export default class AccountConnectionsController {
  async create(ctx: HttpContext) {
    const { connection, protocol } = await activeConnectionBy(ctx.params.connection)
    if (protocol.way === 'redirect') return ctx.response.redirect().toPath('/account')
    const purpose = 'link' as const
    return ctx.inertia.render('federation/password', {
      connection: { id: connection.id, name: connection.name },
      action: `/account/connections/${connection.id}`,
      purpose,
      personName: currentStaff().name,
    })
  }

  async store(ctx: HttpContext) {
    const active = await activeConnectionBy(ctx.params.connection)
    const { connection, protocol } = active
    const page = protocol.way === 'password' ? `/account/connections/${connection.id}` : '/account'
    await signInAt(ctx, active, { kind: 'link', staffId: currentStaff().staffId, page })
  }

  async destroy(ctx: HttpContext) {
    const isUnlinked = await unlinkOwn(currentStaff().staffId, ctx.params.connection)
    if (!isUnlinked) throw new ConnectionNotFoundException()
    const text = ctx.i18n.t('federation_answers.unlinked')
    ctx.session.flash('notice', { kind: 'done', text })
    ctx.response.redirect().status(303).toPath('/account')
  }
}
