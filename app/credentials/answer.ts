import type { HttpContext } from '@adonisjs/core/http'
import { credentialsPath } from '#app/credentials/keepers'
import { wantsJson } from '#app/http/wants_json'

/** Back to the register with what has been done; a program gets 200. */
export function tellCredentials(ctx: HttpContext, done: 'attested' | 'added' | 'removed'): void {
  if (wantsJson(ctx)) {
    ctx.response.json({ ok: true })
    return
  }
  ctx.session.flash('notice', { kind: 'done', text: ctx.i18n.t(`credentials.done.${done}`) })
  ctx.response.redirect().status(303).toPath(credentialsPath)
}

/** What was typed does not hold; a program gets 422. */
export function refuseCredentials(ctx: HttpContext, fields: readonly string[]): void {
  if (wantsJson(ctx)) {
    ctx.response.status(422).json({ error: { code: 'E_VALIDATION_ERROR', fields } })
    return
  }
  const sentences = fields.map((field) => [field, [ctx.i18n.t(`credentials.invalid.${field}`)]])
  ctx.session.flash('inputErrorsBag', Object.fromEntries(sentences))
  ctx.response.redirect().status(303).toPath(credentialsPath)
}
