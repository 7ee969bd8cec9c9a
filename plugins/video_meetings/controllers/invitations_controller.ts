import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { answerStep } from '#app/plugins/answer_step'
import { publicOrigin } from '#app/tenants/public_origin'
import { accessPatient } from '#app/records/access_patient'
import { invitePatient } from '#plugins/video_meetings/actions/invite_patient'
import { emailPoints } from '#plugins/video_meetings/email_points'
import { readMeeting } from '#plugins/video_meetings/read_meeting'
import { meetingSentences, refusalSentence } from '#plugins/video_meetings/sentences'
import { inviteValidator } from '#plugins/video_meetings/validators/meeting'

export default class InvitationsController {
  async store(ctx: HttpContext) {
    const meeting = await readMeeting(ctx.params.id)
    const staff = currentStaff()
    const patient = await accessPatient(staff, meeting.patientId, 'write')
    const { contactPointId } = await ctx.request.validateUsing(inviteValidator)
    const point = emailPoints(patient).find(({ id }) => id === contactPointId)
    if (!point) return answerStep(ctx, 'problem', meetingSentences.noAddress)
    if (meeting.state !== 'booked') return answerStep(ctx, 'problem', meetingSentences.notBooked)

    const unitName = staff.unit?.name ?? ctx.tenant.name
    const origin = publicOrigin(ctx.tenant.host)
    const refusal = await invitePatient({ meeting, email: point.value, unitName, origin })
    if (refusal) return answerStep(ctx, 'problem', refusalSentence(refusal))
    return answerStep(ctx, 'done', meetingSentences.invited)
  }
}
