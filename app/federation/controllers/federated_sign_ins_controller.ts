import type { HttpContext } from '@adonisjs/core/http'
import { signInAt } from '#app/federation/begin_sign_in'
import { activeConnectionBy } from '#app/federation/connections'

/** Signing in by a directory: at its own page, or with its password on ours. */
export default class FederatedSignInsController {
  async create(ctx: HttpContext) {
    const { connection, protocol } = await activeConnectionBy(ctx.params.connection)
    if (protocol.way === 'redirect') return ctx.response.redirect().toPath('/sign-in')
    return ctx.inertia.render('federation/password', {
      connection: { id: connection.id, name: connection.name },
      action: `/sign-in/with/${connection.id}`,
      purpose: 'sign_in',
      personName: null,
    })
  }

  async store(ctx: HttpContext) {
    const active = await activeConnectionBy(ctx.params.connection)
    const { connection, protocol } = active
    const page = protocol.way === 'password' ? `/sign-in/with/${connection.id}` : '/sign-in'
    await signInAt(ctx, active, { kind: 'sign_in', page })
  }
}
