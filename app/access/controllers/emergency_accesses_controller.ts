import type { HttpContext } from '@adonisjs/core/http'
import { endEmergency } from '#app/access/actions/end_emergency'
import { openEmergency } from '#app/access/actions/open_emergency'
import { refuseAccess, tellAccess } from '#app/access/answer_access'
import { currentStaff } from '#app/access/current_staff'
import { openEmergencyValidator } from '#app/access/validators/access'
import { stepUp } from '#app/auth/actions/step_up'

const fields = {
  blocked: 'template',
  wrong: 'code',
  used: 'code',
  throttled: 'code',
  passkey_required: 'code',
  passkey_refused: 'code',
} as const

export default class EmergencyAccessesController {
  async store(ctx: HttpContext) {
    const { params, request } = ctx
    const staff = currentStaff()
    const path = `/patients/${params.id}`
    const [invalid, typed] = await request.tryValidateUsing(openEmergencyValidator)
    if (invalid) return refuseAccess(ctx, path, { field: 'template', sentence: 'answer_template' })
    const { template, note = null, ...given } = typed
    const result = await openEmergency({
      staff,
      patientId: params.id,
      template,
      note,
      stepUp: () => stepUp(ctx, staff.staffId, given),
    })
    if (!result.ok) {
      const field = fields[result.error]
      return refuseAccess(ctx, path, { field, sentence: `answer_${result.error}` })
    }
    return tellAccess(ctx, path, result.opened ? 'answer_opened' : 'answer_not_needed')
  }

  async destroy(ctx: HttpContext) {
    await endEmergency(currentStaff(), ctx.params.id)
    return tellAccess(ctx, '/patients', 'answer_ended')
  }
}
