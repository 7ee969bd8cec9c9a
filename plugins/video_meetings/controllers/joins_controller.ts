import type { HttpContext } from '@adonisjs/core/http'
import { localeOf } from '#app/http/locale'
import { refuseFields } from '#app/plugins/answer_step'
import {
  findInvitation,
  recordJoin,
  recordNotice,
} from '#plugins/video_meetings/actions/open_invitation'
import { noticeProps, roomProps, unusableProps } from '#plugins/video_meetings/join_props'
import { joinMeetingValidator } from '#plugins/video_meetings/validators/meeting'

/** The patient's way in. Our notice comes first; the provider is embedded only after a choice. */
export default class JoinsController {
  async show(ctx: HttpContext) {
    const invitation = await findInvitation(String(ctx.params.token))
    if (!invitation || invitation.meeting.state !== 'booked') {
      return ctx.inertia.render('video_meetings/join', unusableProps())
    }
    await recordNotice(invitation)
    return ctx.inertia.render('video_meetings/join', noticeProps(invitation))
  }

  async store(ctx: HttpContext) {
    const invitation = await findInvitation(String(ctx.params.token))
    if (!invitation?.isOpen) return this.show(ctx)

    const [error, form] = await ctx.request.tryValidateUsing(joinMeetingValidator)
    if (error) return refuseFields(ctx, error)
    await recordJoin(invitation)
    const person = { displayName: form.displayName, locale: localeOf(ctx) }
    return ctx.inertia.render('video_meetings/join', roomProps(invitation, person))
  }
}
