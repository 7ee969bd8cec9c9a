import type { HttpContext } from '@adonisjs/core/http'
import type { Removal } from '#app/account/actions/remove_factor'
import { UnknownFactorException } from '#app/account/exceptions'

/** Sentences of `lang/*\/account.json` under `answer`. */
export type AccountSentence =
  | 'prove_first'
  | 'proved'
  | 'passkey_refused'
  | 'passkey_known'
  | 'passkey_added'
  | 'passkey_renamed'
  | 'passkey_name'
  | 'removed'
  | 'last_factor'
  | 'last_passkey'
  | 'sealed_factors'
  | 'authenticator_added'
  | 'too_many'
  | 'wrong_passphrase'
  | 'same_passphrase'
  | 'passphrase_changed'
  | 'notice_address_wrong'
  | 'notice_address_no_relay'
  | 'notice_address_too_often'
  | 'notice_address_mailed'
  | 'notice_address_confirmed'
  | 'notice_address_removed'
  | 'notice_address_void'

const page = '/account'

/** Back to the account page with one sentence beside the field it is about. */
export function refuseAccount(
  ctx: HttpContext,
  sentence: AccountSentence,
  field = '_',
  path = page
): void {
  ctx.session.flash('inputErrorsBag', { [field]: [ctx.i18n.t(`account.answer.${sentence}`)] })
  ctx.response.redirect().status(303).toPath(path)
}

export function tellAccount(ctx: HttpContext, sentence: AccountSentence, path = page): void {
  ctx.session.flash('notice', { kind: 'done', text: ctx.i18n.t(`account.answer.${sentence}`) })
  ctx.response.redirect().status(303).toPath(path)
}

/** @throws E_FACTOR_NOT_FOUND when the person had no such factor */
export function answerRemoval(ctx: HttpContext, removal: Removal): void {
  if (removal === 'unknown') throw new UnknownFactorException()
  if (removal === 'removed') tellAccount(ctx, removal)
  else refuseAccount(ctx, removal)
}
