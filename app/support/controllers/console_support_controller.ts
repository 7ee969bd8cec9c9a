import type { HttpContext } from '@adonisjs/core/http'
import { ForbiddenException } from '#app/access/exceptions'
import { stepUp } from '#app/auth/actions/step_up'
import { factorsToConfirmWith } from '#app/auth/sign_in_policy'
import { askForSupport } from '#app/support/actions/ask_for_support'
import { enterableGrant, handOver } from '#app/support/actions/hand_over'
import { listOwnSupport } from '#app/support/actions/list_support'
import { refuseSupportForm, tellSupport } from '#app/support/answer_support'
import { askValidator, handOverValidator } from '#app/support/validators/support'
import { tenants } from '#app/tenants/tenant_directory'

const path = '/console/support'

/** The operators' side: asking to be let in, and going in. */
export default class ConsoleSupportController {
  async index(ctx: HttpContext) {
    const { plane, operator } = onConsole(ctx)
    return ctx.inertia.render('console/support', await listOwnSupport(plane, operator))
  }

  async store(ctx: HttpContext) {
    const { operator } = onConsole(ctx)
    const {
      tenant: slug,
      mayWrite = false,
      ...input
    } = await ctx.request.validateUsing(askValidator)
    const tenant = await tenants.bySlug(slug)
    if (!tenant) return refuseSupportForm(ctx, path, 'answer_tenant_unknown', 'tenant')
    await askForSupport(tenant, operator, { ...input, mayWrite })
    return tellSupport(ctx, path, 'answer_asked')
  }

  async show(ctx: HttpContext) {
    const { plane, operator } = onConsole(ctx)
    const { tenant, here } = await enterableGrant(operator.operatorId, ctx.params.grant)
    const { challenge } = await ctx.request.validateUsing(handOverValidator, {
      data: ctx.request.qs(),
    })
    const { grantId: id, ticket, scope, until } = here
    return ctx.inertia.render('console/support_entry', {
      ...{ id, challenge, ticket, scope, until: until.toISOString(), tenant: tenant.name },
      confirmWith: await factorsToConfirmWith(plane, operator.operatorId),
    })
  }

  async enter(ctx: HttpContext) {
    const { operator } = onConsole(ctx)
    const { operatorId } = operator
    const { here } = await enterableGrant(operatorId, ctx.params.grant)
    const { challenge, ...given } = await ctx.request.validateUsing(handOverValidator)
    const check = await stepUp(ctx, operatorId, given)
    const back = `${path}/${here.grantId}/entry?challenge=${challenge}`
    if (check !== 'right') return refuseSupportForm(ctx, back, `answer_${check}`, 'code')
    const address = await handOver(operatorId, here.grantId, Buffer.from(challenge, 'base64url'))
    return ctx.inertia.location(address)
  }
}

function onConsole({ plane, operator }: HttpContext) {
  if (plane.kind !== 'console' || !operator) throw new ForbiddenException()
  return { plane, operator }
}
