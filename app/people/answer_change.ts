import type { HttpContext } from '@adonisjs/core/http'
import { wantsJson } from '#app/http/wants_json'
import type { Outcome, Refusal } from '#app/people/refusal'

export type DoneSentence =
  | 'invited'
  | 'invited_by_mail'
  | 'link_made'
  | 'link_mailed'
  | 'assigned'
  | 'ended'
  | 'suspended'
  | 'restored'
  | 'reset'
  | 'sessions_ended'
  | 'unit_created'
  | 'unit_renamed'
  | 'round_started'
  | 'reviewer_named'
  | 'answers_submitted'
  | 'imported'

/** Back to the page with what has been done, or why it was not; a program gets 200 or 409. */
export function answerChange(
  ctx: HttpContext,
  outcome: Outcome<unknown>,
  path: string,
  done: DoneSentence
): void {
  if (wantsJson(ctx)) return answerProgram(ctx, outcome)
  if (outcome.ok) {
    ctx.session.flash('notice', { kind: 'done', text: ctx.i18n.t(`people.done.${done}`) })
  } else {
    ctx.session.flash('inputErrorsBag', { _: [sentenceOf(ctx, outcome.refusal)] })
  }
  ctx.response.redirect().status(303).toPath(path)
}

/** Back to the page: a second person has been asked; a program gets 202. */
export function answerAsked(ctx: HttpContext, path: string): void {
  if (wantsJson(ctx)) {
    ctx.response.status(202).json({ ok: true, asked: true })
    return
  }
  ctx.session.flash('notice', { kind: 'done', text: ctx.i18n.t('approvals.asked') })
  ctx.response.redirect().status(303).toPath(path)
}

/** Back to the form with a sentence at each field that is not right; a program gets 422. */
export function refuseFields(ctx: HttpContext, fields: readonly string[], path: string): void {
  if (wantsJson(ctx)) {
    ctx.response.status(422).json({ error: { code: 'E_VALIDATION_ERROR', fields } })
    return
  }
  const sentences = fields.map((field) => [field, [ctx.i18n.t(`people.invalid.${field}`)]])
  ctx.session.flash('inputErrorsBag', Object.fromEntries(sentences))
  ctx.response.redirect().status(303).toPath(path)
}

function answerProgram({ response }: HttpContext, outcome: Outcome<unknown>): void {
  if (outcome.ok) response.json({ ok: true })
  else response.status(409).json({ error: { code: outcome.refusal } })
}

function sentenceOf({ i18n }: HttpContext, refusal: Refusal): string {
  return i18n.t(`people.refused.${refusal}`)
}
