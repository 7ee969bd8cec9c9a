import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { answerFinding } from '#app/devices/actions/answer_finding'
import { readFindings } from '#app/devices/actions/read_findings'
import { answerDevice, refuseDeviceForm } from '#app/devices/answer'
import { FindingNotFoundException } from '#app/devices/exceptions'
import { closeFindingValidator } from '#app/devices/validators/devices'
import { wantsJson } from '#app/http/wants_json'
import { isUuid } from '#app/tenants/uuid'

const page = '/session-findings'

/** Accounts that seem to be used by two people at once, and what somebody found out. */
export default class SessionFindingsController {
  async index(ctx: HttpContext) {
    const list = await readFindings(ctx.request.qs().cursor)
    if (wantsJson(ctx)) return ctx.response.json(list)
    return ctx.inertia.render('devices/findings', { ...list, selfId: currentStaff().staffId })
  }

  async update(ctx: HttpContext) {
    const findingId: unknown = ctx.params.id
    if (!isUuid(findingId)) throw new FindingNotFoundException()
    const [invalid, form] = await ctx.request.tryValidateUsing(closeFindingValidator)
    if (invalid) return refuseDeviceForm(ctx, invalid, page)
    const { staffId: byStaffId } = currentStaff()
    const answered = await answerFinding({ findingId, byStaffId, ...form })
    return answerDevice(ctx, answered, page, 'finding_closed')
  }
}
