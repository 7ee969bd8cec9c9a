import type { HttpContext } from '@adonisjs/core/http'
import { createRecoveryCodes } from '#app/account/actions/create_recovery_codes'

/** The codes leave the server in this one answer, and are kept by nobody but the person. */
export default class AccountRecoveryCodesController {
  async store(ctx: HttpContext) {
    return { codes: await createRecoveryCodes(ctx) }
  }
}
