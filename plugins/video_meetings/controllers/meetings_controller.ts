import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { audit } from '#app/audit/audit_log'
import { localeOf } from '#app/http/locale'
import { answerStep } from '#app/plugins/answer_step'
import { accessEvent, accessPatient } from '#app/records/access_patient'
import { BookMeeting } from '#plugins/video_meetings/actions/book_meeting'
import { EndMeeting } from '#plugins/video_meetings/actions/end_meeting'
import { meetingProps } from '#plugins/video_meetings/meeting_props'
import { failureSentence } from '#plugins/video_meetings/provider_failure'
import { readMeeting } from '#plugins/video_meetings/read_meeting'
import { meetingSentences } from '#plugins/video_meetings/sentences'
import { bookMeetingValidator } from '#plugins/video_meetings/validators/meeting'

@inject()
export default class MeetingsController {
  constructor(
    protected bookMeeting: BookMeeting,
    protected endMeeting: EndMeeting
  ) {}

  async store(ctx: HttpContext) {
    const patient = await accessPatient(currentStaff(), ctx.params.patientId, 'write')
    const { startsAt, minutes } = await ctx.request.validateUsing(bookMeetingValidator)
    const start = new Date(startsAt)
    const end = new Date(start.getTime() + minutes * 60_000)
    if (end <= new Date()) return answerStep(ctx, 'problem', meetingSentences.past)

    const booked = await this.bookMeeting.handle({
      patientId: patient.id,
      startsAt: start,
      endsAt: end,
    })
    if (!booked.ok) return answerStep(ctx, 'problem', failureSentence(booked.failure))
    return answerStep(ctx, 'done', meetingSentences.booked)
  }

  async show(ctx: HttpContext) {
    const found = await readMeeting(ctx.params.id)
    const patient = await accessPatient(currentStaff(), found.patientId, 'open')
    const settled = found.state === 'booking' ? await this.bookMeeting.settle(found, true) : null
    const meeting = settled?.ok ? settled.value : found
    const subject = { type: 'meeting', id: meeting.id }
    await audit.recordReads(accessEvent(patient, 'meeting.joined', { subject }))
    const locale = localeOf(ctx)
    const props = meetingProps({
      tenant: ctx.tenant,
      patient,
      meeting,
      staff: currentStaff(),
      locale,
    })
    return ctx.inertia.render('video_meetings/meeting', props)
  }

  async destroy(ctx: HttpContext) {
    const meeting = await readMeeting(ctx.params.id)
    await accessPatient(currentStaff(), meeting.patientId, 'write')
    const ended = await this.endMeeting.handle(meeting)
    if (!ended.ok) return answerStep(ctx, 'problem', failureSentence(ended.failure))
    return answerStep(ctx, 'done', meetingSentences.ended)
  }
}
