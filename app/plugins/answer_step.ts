import type { HttpContext } from '@adonisjs/core/http'
import { localeOf } from '#app/http/locale'
import type { Words } from '#app/privacy/words'

type FieldMessage = { field: string; message: string }

/** Back to the page with one line about what has been done, or could not be. */
export function answerStep(ctx: HttpContext, kind: 'done' | 'problem', text: Words): void {
  ctx.session.flash('notice', { kind, text: text[localeOf(ctx)] })
  ctx.response.redirect().status(303).back()
}

/** Back to the form with the sentence at a field; `_` for what belongs to none. */
export function refuseStep(ctx: HttpContext, field: string, text: Words): void {
  ctx.session.flash('inputErrorsBag', { [field]: [text[localeOf(ctx)]] })
  ctx.response.redirect().status(303).back()
}

/**
 * Back to the form with a sentence at each field. What was typed is not kept: the framework's own
 * way back would store a secret in the session.
 */
export function refuseFields(ctx: HttpContext, error: { messages: FieldMessage[] }): void {
  const sentences = error.messages.map(({ field, message }) => [field, [message]])
  ctx.session.flash('inputErrorsBag', Object.fromEntries(sentences))
  ctx.response.redirect().status(303).back()
}
