import type { HttpContext } from '@adonisjs/core/http'
import { refuseForm } from '#app/auth/answer_form'
import { isMailRelayDeclared } from '#app/deliveries/mail_relay'
import { requestRecovery } from '#app/recovery/actions/request_recovery'
import { recoveryRequestValidator } from '#app/recovery/validators/recovery'

/** "Forgotten passphrase": the answer is the same whoever the name belongs to. */
export default class RecoveryRequestsController {
  async create({ inertia, plane }: HttpContext) {
    const isAvailable = await isMailRelayDeclared(plane.database)
    return inertia.render('recovery/request', { isAvailable })
  }

  async store(ctx: HttpContext) {
    if (!(await isMailRelayDeclared(ctx.plane.database))) {
      return ctx.response.redirect().toPath('/recovery')
    }
    const [invalid, form] = await ctx.request.tryValidateUsing(recoveryRequestValidator)
    if (invalid) return refuseForm(ctx, '/recovery', 'sign_in_name_missing', 'signInName')
    const isNoted = await requestRecovery(form.signInName, ctx.request.ip())
    if (!isNoted) return refuseForm(ctx, '/recovery', 'throttled')
    return ctx.response.redirect().toPath('/recovery/sent')
  }

  sent({ inertia }: HttpContext) {
    return inertia.render('recovery/sent', {})
  }
}
