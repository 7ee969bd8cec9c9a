import { inject } from '@adonisjs/core'
import { audit } from '#app/audit/audit_log'
import { VideoProvider, type VideoFailure } from '#app/plugins/contracts/video_provider'
import { ok, type Outcome } from '#app/egress/outcome'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { Meeting } from '#plugins/video_meetings/meeting'
import { markEnded } from '#plugins/video_meetings/meeting_statements'

/** Removes the room at the provider, everybody in it included, and closes the meeting. */
@inject()
export class EndMeeting {
  constructor(protected provider: VideoProvider) {}

  async handle(
    meeting: Meeting,
    occasion: 'use' | 'removal' = 'use'
  ): Promise<Outcome<void, VideoFailure>> {
    if (meeting.providerMeetingId !== null) {
      const ended = await this.provider.endRoom(meeting.providerMeetingId, occasion)
      if (!ended.ok) return ended
    }
    await currentTenant().database.transaction(async (trx) => {
      const [closed] = await trx.query(markEnded, [meeting.id])
      if (!closed) return
      const { id, patientId } = meeting
      await audit.record(trx, {
        action: 'meeting.ended',
        patientId,
        subject: { type: 'meeting', id },
      })
    })
    return ok(undefined)
  }
}
