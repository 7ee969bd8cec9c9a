import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { addService, removeServiceBy } from '#app/credentials/actions/change_services'
import { refuseCredentials, tellCredentials } from '#app/credentials/answer'
import { addServiceValidator } from '#app/credentials/validators/credentials'
import { wrongFields } from '#app/people/validators/people'

/** Services that the program does not know by itself. */
export default class CredentialServicesController {
  async store(ctx: HttpContext) {
    const [invalid, form] = await ctx.request.tryValidateUsing(addServiceValidator)
    if (invalid) return refuseCredentials(ctx, wrongFields(invalid))
    await addService(currentStaff(), form.name)
    return tellCredentials(ctx, 'added')
  }

  async destroy(ctx: HttpContext) {
    await removeServiceBy(currentStaff(), ctx.params.service)
    return tellCredentials(ctx, 'removed')
  }
}
