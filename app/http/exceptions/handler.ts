import { randomUUID } from 'node:crypto'
import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import app from '@adonisjs/core/services/app'
import { isDamage, recordDamage } from '#app/audit/damage'
import { wantsJson } from '#app/http/wants_json'
import { blame } from '#app/plugins/plugin_faults'
import { answerOf, type ErrorAnswer } from '#app/http/exceptions/error_answer'

/**
 * Every failure becomes a page, or JSON, that says what happened and what to
 * do, with an incident id that stands in the technical log. No stack, no SQL.
 */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected override debug = false
  protected override renderStatusPages = false

  override async handle(error: unknown, ctx: HttpContext) {
    const answer = answerOf(error)
    if (answer.kind === 'framework') return super.handle(error, ctx)
    const incidentId = ctx.request.id() ?? randomUUID()
    ctx.response.status(answer.status)
    if (answer.status === 503) withoutDatabase(ctx)
    if (wantsJson(ctx)) {
      return ctx.response.send({ error: { code: answer.code, kind: answer.kind, incidentId } })
    }
    return this.#page(ctx, answer, incidentId)
  }

  override async report(error: unknown, ctx: HttpContext) {
    if (answerOf(error).status < 500) return
    if (ctx.plugin) await blame(ctx.plugin, error)
    if (isDamage(error) && ctx.tenant) await recordDamage(error).catch(() => undefined)
    const { code, message, stack } = error as Error & { code?: string }
    const where = { request: ctx.request.id(), route: ctx.route?.pattern }
    ctx.logger.error({ ...where, code, ...(app.inProduction ? {} : { message, stack }) }, 'failed')
  }

  async #page(ctx: HttpContext, answer: ErrorAnswer, incidentId: string) {
    const { status, kind } = answer
    if (!ctx.inertia || kind === 'framework') return ctx.response.send(`${status} (${incidentId})`)
    const page = await ctx.inertia.render('errors/error', { status, kind, incidentId })
    return ctx.response.send(page)
  }
}

/** Browsers and load balancers ask again after this. */
const retrySeconds = 60

/** What the page says must not need what just failed: it names nobody and asks no table. */
function withoutDatabase(ctx: HttpContext): void {
  ctx.response.header('Retry-After', String(retrySeconds))
  delete ctx.person
  delete ctx.signedIn
}
