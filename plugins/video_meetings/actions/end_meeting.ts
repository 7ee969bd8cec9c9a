import { inject } from '@adonisjs/core'
import { audit } from '#app/audit/audit_log'
import { VideoProvider, type VideoFailure } from '#app/plugins/contracts/video_provider'
import { ok, type Outcome } from '#app/egress/outcome'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { Meeting } from '#plugins/video_meetings/meeting'
import { markEnded } from '#plugins/video_meetings/meeting_statements'

type Occasion = 'use' | 'removal'

/** Removes the room at the provider, everybody in it included, and closes the meeting. */
@inject()
export class EndMeeting {
  constructor(protected provider: VideoProvider) {}

  async handle(meeting: Meeting, occasion: Occasion = 'use'): Promise<Outcome<void, VideoFailure>> {
    const found = await this.#roomOf(meeting, occasion)
    if (!found.ok) return found
    if (found.value !== null) {
      const ended = await this.provider.endRoom(found.value, occasion)
      if (!ended.ok) return ended
    }
    await this.#close(meeting)
    return ok(undefined)
  }

  /** The room's id at the provider; of a booking without an answer it is looked up. */
  async #roomOf(
    meeting: Meeting,
    occasion: Occasion
  ): Promise<Outcome<string | null, VideoFailure>> {
    if (meeting.state !== 'booking') return ok(meeting.providerMeetingId)
    const found = await this.provider.findRoom(meeting.roomPrefix, occasion)
    return found.ok ? ok(found.value?.meetingId ?? null) : found
  }

  async #close({ id, patientId }: Meeting): Promise<void> {
    await currentTenant().database.transaction(async (trx) => {
      const [closed] = await trx.query(markEnded, [id])
      if (!closed) return
      const subject = { type: 'meeting', id }
      await audit.record(trx, { action: 'meeting.ended', patientId, subject })
    })
  }
}
