import type { HttpContext } from '@adonisjs/core/http'
import { findSetUp } from '#app/auth/actions/find_set_up'
import { offerAuthenticator } from '#app/auth/actions/offer_authenticator'
import { lengthMin } from '#app/auth/passphrase_policy'
import { factorPolicy } from '#app/auth/sign_in_policy'

/** Where an invitation leads: a passphrase, then a passkey or an authenticator. */
export default class SetUpsController {
  async show({ inertia, params, plane, response }: HttpContext) {
    const token = String(params.token)
    const setUp = await findSetUp(plane, token)
    if (!setUp) {
      response.status(410)
      return inertia.render('auth/set_up', { setUp: { step: 'unusable' as const } })
    }
    const { name, signInName, step } = setUp
    const person = { token, name, signInName }
    if (step === 'passphrase') {
      return inertia.render('auth/set_up', {
        setUp: { step, ...person, lengthMin: lengthMin(true) },
      })
    }
    const isPasskeyOnly = (await factorPolicy(plane)) === 'phishing_resistant'
    const offer = isPasskeyOnly ? null : await offerAuthenticator(plane, setUp)
    return inertia.render('auth/set_up', { setUp: { step, ...person, offer } })
  }
}
