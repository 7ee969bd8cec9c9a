import type { HttpContext } from '@adonisjs/core/http'
import { wantsJson } from '#app/http/wants_json'

/** Sentences of `lang/*\/devices.json`; a refusal carries the code a program gets. */
export type DeviceDone =
  | 'enrolled'
  | 'enrolled_pending'
  | 'approved'
  | 'classified'
  | 'revoked'
  | 'lost'
  | 'policy'
  | 'finding_closed'

export type DeviceRefusal =
  | 'not_signed'
  | 'known_device'
  | 'too_many'
  | 'not_pending'
  | 'revoked_already'
  | 'unchanged'
  | 'here_unknown'
  | 'own_finding'
  | 'closed_already'

export type DeviceOutcome<T> = { ok: true; value: T } | { ok: false; refusal: DeviceRefusal }

export function refused(refusal: DeviceRefusal): { ok: false; refusal: DeviceRefusal } {
  return { ok: false, refusal }
}

/** Back to the page with what has been done, or why it was not; a program gets 200 or 409. */
export function answerDevice(
  ctx: HttpContext,
  outcome: DeviceOutcome<unknown>,
  path: string,
  done: DeviceDone
): void {
  const { i18n, response, session } = ctx
  if (wantsJson(ctx)) {
    if (outcome.ok) response.json({ ok: true })
    else response.status(409).json({ error: { code: outcome.refusal } })
    return
  }
  if (outcome.ok) session.flash('notice', { kind: 'done', text: i18n.t(`devices.done.${done}`) })
  else {
    session.flash('inputErrorsBag', { _: [i18n.t(`devices.refused.${outcome.refusal}`)] })
  }
  response.redirect().status(303).toPath(path)
}

/** What was typed does not hold; a program gets 422. */
export function refuseDeviceForm(
  ctx: HttpContext,
  error: { messages: { field: string }[] },
  path: string
): void {
  const fields = [...new Set(error.messages.map(({ field }) => field))]
  if (wantsJson(ctx)) {
    ctx.response.status(422).json({ error: { code: 'E_VALIDATION_ERROR', fields } })
    return
  }
  const sentences = fields.map((field) => [field, [ctx.i18n.t(`devices.invalid.${field}`)]])
  ctx.session.flash('inputErrorsBag', Object.fromEntries(sentences))
  ctx.response.redirect().status(303).toPath(path)
}
