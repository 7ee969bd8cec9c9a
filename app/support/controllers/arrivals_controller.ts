import type { HttpContext } from '@adonisjs/core/http'
import { arrive } from '#app/support/actions/hand_over'
import { endSupport } from '#app/support/actions/end_support'
import { refuseSupportForm } from '#app/support/answer_support'
import { beginSupportSession, newChallenge, ownChallenge } from '#app/support/support_session'
import { arriveValidator } from '#app/support/validators/support'
import { consoleHost } from '#app/tenants/control_plane'
import { publicOrigin } from '#app/tenants/public_origin'
import { isUuid } from '#app/tenants/uuid'

/** An operator's way in at the tenant's host: begun here, confirmed at the console, ended here. */
export default class ArrivalsController {
  /** Tells nothing of the grant, whether or not there is one. */
  create({ params, session, response }: HttpContext) {
    const challenge = newChallenge(session)
    const grant = isUuid(params.grant) ? params.grant : '-'
    const path = `/console/support/${grant}/entry?challenge=${challenge}`
    response.redirect().toPath(`${publicOrigin(consoleHost())}${path}`)
  }

  /** The token stands in the fragment of this page's address; the page sends it in a body. */
  show({ inertia }: HttpContext) {
    return inertia.render('support/arrive', {})
  }

  async store(ctx: HttpContext) {
    const { token } = await ctx.request.validateUsing(arriveValidator)
    const challenge = ownChallenge(ctx.session)
    const here = challenge && (await arrive(ctx.tenant, token, challenge))
    if (!here) return refuseSupportForm(ctx, '/support/arrive', 'answer_not_here')
    const { grantId, operatorId } = here
    beginSupportSession(ctx.session, { grantId, operatorId })
    ctx.response.redirect().status(303).toPath('/')
  }

  /** Nobody else's session is touched by it. */
  async destroy(ctx: HttpContext) {
    if (!ctx.support) return ctx.response.redirect().status(303).toPath('/')
    await endSupport(ctx.support.grantId, null)
    ctx.session.clear()
    ctx.session.regenerate()
    ctx.response.redirect().status(303).toPath('/sign-in')
  }
}
