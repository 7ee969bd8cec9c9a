import type { HttpContext } from '@adonisjs/core/http'
import { endAssignment } from '#app/people/actions/end_assignment'
import { answerChange, refuseFields } from '#app/people/answer_change'
import { PersonNotFoundException } from '#app/people/exceptions'
import { personBy } from '#app/people/find_person'
import { typedMoment } from '#app/people/moment'
import { personPath } from '#app/people/person_path'
import { endAssignmentValidator, wrongFields } from '#app/people/validators/people'
import { isUuid } from '#app/tenants/uuid'

/** The end of an assignment, now or at a moment to come. */
export default class AssignmentEndingsController {
  async store(ctx: HttpContext) {
    const { id: staffId } = await personBy(ctx.params.id)
    const assignmentId: unknown = ctx.params.assignment
    if (!isUuid(assignmentId)) throw new PersonNotFoundException()
    const path = personPath(staffId)
    const [invalid, form] = await ctx.request.tryValidateUsing(endAssignmentValidator)
    if (invalid) return refuseFields(ctx, wrongFields(invalid), path)

    const until = typedMoment(form.until, ctx.tenant.timeZone)
    if (until === undefined) return refuseFields(ctx, ['until'], path)
    const ended = await endAssignment({ staffId, assignmentId, until })
    return answerChange(ctx, ended, path, 'ended')
  }
}
