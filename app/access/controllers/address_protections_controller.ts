import type { HttpContext } from '@adonisjs/core/http'
import { liftProtection, protectAddress } from '#app/access/actions/protect_address'
import { refuseAccess, tellAccess } from '#app/access/answer_access'
import { currentStaff } from '#app/access/current_staff'
import { liftProtectionValidator, protectAddressValidator } from '#app/access/validators/access'

/** The secret address of a person: set and lifted with a reason. */
export default class AddressProtectionsController {
  async store(ctx: HttpContext) {
    const patientId = ctx.params.id
    const form = await ctx.request.validateUsing(protectAddressValidator)
    const isProtected = await protectAddress(currentStaff(), { patientId, ...form })
    if (isProtected) return tellAccess(ctx, pathOf(patientId), 'answer_protected')
    const refusal = { field: '_', sentence: 'answer_protected_already' }
    return refuseAccess(ctx, pathOf(patientId), refusal)
  }

  async destroy(ctx: HttpContext) {
    const patientId = ctx.params.id
    const { reason } = await ctx.request.validateUsing(liftProtectionValidator)
    const isLifted = await liftProtection(currentStaff(), { patientId, reason })
    if (isLifted) return tellAccess(ctx, pathOf(patientId), 'answer_protection_lifted')
    const refusal = { field: '_', sentence: 'answer_protection_none' }
    return refuseAccess(ctx, pathOf(patientId), refusal)
  }
}

function pathOf(patientId: string): string {
  return `/access/patients/${patientId}/blocks`
}
