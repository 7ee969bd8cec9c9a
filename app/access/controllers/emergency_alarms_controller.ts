import type { HttpContext } from '@adonisjs/core/http'
import { settleAlarm } from '#app/access/actions/settle_alarm'
import { refuseAccess, tellAccess } from '#app/access/answer_access'
import { currentStaff } from '#app/access/current_staff'
import { settleAlarmValidator } from '#app/access/validators/access'

const path = '/access/emergencies'

/** An alarm becomes somebody's, and gets an outcome. */
export default class EmergencyAlarmsController {
  async store(ctx: HttpContext) {
    const { outcome = null } = await ctx.request.validateUsing(settleAlarmValidator)
    const isDone = await settleAlarm(currentStaff(), ctx.params.id, outcome)
    if (!isDone) return refuseAccess(ctx, path, { field: '_', sentence: 'answer_alarm_not_yours' })
    return tellAccess(ctx, path, outcome ? 'answer_alarm_closed' : 'answer_alarm_taken')
  }
}
