import type { HttpContext } from '@adonisjs/core/http'
import type { CodeCheck } from '#app/auth/actions/check_code'

export type SignInSentence =
  | 'wrong'
  | 'wrong_code'
  | 'used_code'
  | 'throttled'
  | 'throttled_directory'
  | 'directory_away'
  | 'code_too_late'
  | 'lock_too_late'
  | 'too_short'
  | 'too_long'
  | 'common'
  | 'repeated'
  | 'predictable'
  | 'names_you'
  | 'passkey_required'
  | 'passkey_refused'
  | 'wrong_recovery_code'
  | 'used_recovery_code'
  | 'same_passphrase'
  | 'sign_in_name_missing'

/** What is said to a person whose code was not taken. */
export const codeSentences = {
  wrong: 'wrong_code',
  used: 'used_code',
  throttled: 'throttled',
  passkey_required: 'passkey_required',
} as const satisfies Record<Exclude<CodeCheck, 'right'>, SignInSentence>

/**
 * Sends the person back to the form with one sentence. What was typed is not kept: the
 * framework's own way back would store a passphrase in the session.
 */
export function refuseForm(
  ctx: HttpContext,
  path: string,
  sentence: SignInSentence,
  field = '_'
): void {
  const text = ctx.i18n.t(`sign_in_answers.${sentence}`)
  ctx.session.flash('inputErrorsBag', { [field]: [text] })
  ctx.response.redirect().toPath(path)
}

/** Leads on, with a sentence on the next page. */
export function tellNext(
  ctx: HttpContext,
  path: string,
  sentence: 'set_up_done' | 'recovered'
): void {
  const text = ctx.i18n.t(`sign_in_answers.${sentence}`)
  ctx.session.flash('notice', { kind: 'done', text })
  ctx.response.redirect().toPath(path)
}
