import type { HttpContext } from '@adonisjs/core/http'
import { orAskSecondPerson } from '#app/approvals/second_person'
import { addAssignment } from '#app/people/actions/add_assignment'
import { answerAsked, answerChange, refuseFields } from '#app/people/answer_change'
import { personBy } from '#app/people/find_person'
import { typedMoment } from '#app/people/moment'
import { personPath } from '#app/people/person_path'
import { addAssignmentValidator, wrongFields } from '#app/people/validators/people'

export default class AssignmentsController {
  async store(ctx: HttpContext) {
    const { id: staffId } = await personBy(ctx.params.id)
    const path = personPath(staffId)
    const [invalid, form] = await ctx.request.tryValidateUsing(addAssignmentValidator)
    if (invalid) return refuseFields(ctx, wrongFields(invalid), path)

    const { timeZone } = ctx.tenant
    const from = typedMoment(form.from, timeZone)
    const until = typedMoment(form.until, timeZone)
    if (from === undefined) return refuseFields(ctx, ['from'], path)
    if (until === undefined) return refuseFields(ctx, ['until'], path)
    const { role, unitId = null } = form
    const added = await orAskSecondPerson(() =>
      addAssignment({ staffId, role, unitId, from, until })
    )
    if (!added.done) return answerAsked(ctx, path)
    return answerChange(ctx, added.value, path, 'assigned')
  }
}
