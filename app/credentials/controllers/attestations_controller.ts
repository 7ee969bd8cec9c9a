import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { attestCredential } from '#app/credentials/actions/attest_credential'
import { refuseCredentials, tellCredentials } from '#app/credentials/answer'
import { attestValidator } from '#app/credentials/validators/credentials'
import { wrongFields } from '#app/people/validators/people'

export default class AttestationsController {
  async store(ctx: HttpContext) {
    const [invalid, form] = await ctx.request.tryValidateUsing(attestValidator)
    if (invalid) return refuseCredentials(ctx, wrongFields(invalid))
    const result = await attestCredential(currentStaff(), form)
    if (result === 'not_a_past_day') return refuseCredentials(ctx, ['rotatedOn'])
    return tellCredentials(ctx, 'attested')
  }
}
