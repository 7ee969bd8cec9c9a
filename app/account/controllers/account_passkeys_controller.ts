import type { HttpContext } from '@adonisjs/core/http'
import { enrolPasskey } from '#app/account/actions/enrol_passkey'
import { removeFactor } from '#app/account/actions/remove_factor'
import { renamePasskey } from '#app/account/actions/rename_passkey'
import { answerRemoval, refuseAccount, tellAccount } from '#app/account/answer'
import { currentPersonRow } from '#app/account/current_person'
import { factorIdOf } from '#app/account/factor_id'
import { offerPasskey } from '#app/auth/actions/offer_passkey'
import { nameOf, signInNameOf } from '#app/auth/people'
import { attestationValidator, passkeyNameValidator } from '#app/auth/validators/passkey'

export default class AccountPasskeysController {
  async ask(ctx: HttpContext) {
    const row = await currentPersonRow(ctx)
    const name = nameOf(ctx.plane, row)
    const signInName = signInNameOf(ctx.plane, row)
    return offerPasskey(ctx, 'enrol', { personId: row.id, name, signInName })
  }

  async store(ctx: HttpContext) {
    const [invalid, attestation] = await ctx.request.tryValidateUsing(attestationValidator)
    if (invalid) return refuseAccount(ctx, 'passkey_name', 'name')
    const why = await enrolPasskey(ctx, attestation)
    if (why === 'too_many') return refuseAccount(ctx, 'too_many')
    if (why === 'known_passkey') return refuseAccount(ctx, 'passkey_known')
    if (why) return refuseAccount(ctx, 'passkey_refused')
    tellAccount(ctx, 'passkey_added')
  }

  async update(ctx: HttpContext) {
    const id = factorIdOf(ctx)
    const [invalid, typed] = await ctx.request.tryValidateUsing(passkeyNameValidator)
    if (invalid) return refuseAccount(ctx, 'passkey_name')
    await renamePasskey(ctx, id, typed.name)
    tellAccount(ctx, 'passkey_renamed')
  }

  async destroy(ctx: HttpContext) {
    answerRemoval(ctx, await removeFactor(ctx, 'passkey', factorIdOf(ctx)))
  }
}
