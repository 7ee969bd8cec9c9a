import type { HttpContext } from '@adonisjs/core/http'
import { localeOf } from '#app/http/locale'
import { wantsJson } from '#app/http/wants_json'
import type { FederationOutcome } from '#app/federation/refusal'
import type { Words } from '#app/privacy/words'

export const federationPath = '/administration/federation'

export type DoneSentence =
  | 'created'
  | 'stored'
  | 'activated'
  | 'ended'
  | 'group_added'
  | 'group_removed'
  | 'invited'
  | 'unlinked'
  | 'federated_only'
  | 'not_federated_only'
  | 'sealed'
  | 'unsealed'
  | 'reviewed'

/** Back to the page with what has been done, or why it was not; a program gets 200 or 409. */
export function answerFederation(
  ctx: HttpContext,
  outcome: FederationOutcome<unknown>,
  path: string,
  done: DoneSentence
): void {
  if (wantsJson(ctx)) return answerProgram(ctx, outcome)
  const key = outcome.ok ? `done.${done}` : `refused.${outcome.refusal}`
  const text = ctx.i18n.t(`federation_answers.${key}`)
  if (outcome.ok) ctx.session.flash('notice', { kind: 'done', text })
  else ctx.session.flash('inputErrorsBag', { _: [text] })
  ctx.response.redirect().status(303).toPath(path)
}

/** Back to the form with a sentence at a field. What was typed stays in the browser alone. */
export function refuseField(ctx: HttpContext, path: string, field: string, text: Words): void {
  refuseFields(ctx, path, { [field]: [text[localeOf(ctx)]] })
}

export function refuseFields(
  ctx: HttpContext,
  path: string,
  sentences: Record<string, string[]>
): void {
  if (wantsJson(ctx)) {
    const fields = Object.keys(sentences)
    ctx.response.status(422).json({ error: { code: 'E_VALIDATION_ERROR', fields } })
    return
  }
  ctx.session.flash('inputErrorsBag', sentences)
  ctx.response.redirect().status(303).toPath(path)
}

function answerProgram({ response }: HttpContext, outcome: FederationOutcome<unknown>): void {
  if (outcome.ok) response.json({ ok: true, value: outcome.value ?? null })
  else response.status(409).json({ error: { code: outcome.refusal } })
}
