import { randomUUID } from 'node:crypto'
import { inject } from '@adonisjs/core'
import { currentActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import {
  VideoProvider,
  type VideoFailure,
  type VideoRoom,
} from '#app/plugins/contracts/video_provider'
import { failed, ok, type Outcome } from '#app/egress/outcome'
import { currentTenant } from '#app/tenants/tenant_scope'
import {
  meetingFrom,
  roomPrefixOf,
  sealRoom,
  type Meeting,
  type MeetingRow,
} from '#plugins/video_meetings/meeting'
import { insertMeeting, markFailed, storeRoom } from '#plugins/video_meetings/meeting_statements'
import { videoSettings } from '#plugins/video_meetings/plugin_settings'

export type Booking = { patientId: string; startsAt: Date; endsAt: Date }

/**
 * Books a meeting on a patient. The row is committed before the provider is asked, so that an
 * answer that gets lost is looked for by its prefix and never asked for blindly again.
 */
@inject()
export class BookMeeting {
  constructor(protected provider: VideoProvider) {}

  async handle(booking: Booking): Promise<Outcome<Meeting, VideoFailure>> {
    const id = randomUUID()
    const { patientId, startsAt, endsAt } = booking
    const values = [id, patientId, currentActor().id, startsAt, endsAt, roomPrefixOf(id)]
    const [row] = await currentTenant().database.query<MeetingRow>(insertMeeting, values)
    if (!row) throw new Error('The meeting was not stored')
    return this.settle(meetingFrom(row))
  }

  /** Gets a room for a meeting that is still being booked, by looking first. */
  async settle(meeting: Meeting, isRepeat = false): Promise<Outcome<Meeting, VideoFailure>> {
    const room = isRepeat ? await this.#findOrCreate(meeting) : await this.#create(meeting)
    if (!room.ok && room.failure.type === 'unknown_outcome') {
      return isRepeat ? room : this.settle(meeting, true)
    }
    if (!room.ok) return this.#giveUp(meeting, room.failure)
    return this.#store(meeting, room.value)
  }

  async #findOrCreate(meeting: Meeting): Promise<Outcome<VideoRoom, VideoFailure>> {
    const found = await this.provider.findRoom(meeting.roomPrefix)
    if (!found.ok) return failed({ type: 'unknown_outcome' })
    return found.value ? ok(found.value) : this.#create(meeting)
  }

  async #create(meeting: Meeting): Promise<Outcome<VideoRoom, VideoFailure>> {
    const { settings } = await videoSettings()
    const usableUntil = new Date(meeting.endsAt.getTime() + settings.marginMinutes * 60_000)
    return this.provider.createRoom(meeting.roomPrefix, usableUntil)
  }

  async #store(meeting: Meeting, room: VideoRoom): Promise<Outcome<Meeting, VideoFailure>> {
    const { roomOrigins } = await videoSettings()
    const addresses = [room.roomUrl, room.hostRoomUrl]
    if (!addresses.every((address) => roomOrigins.includes(new URL(address).origin))) {
      await this.provider.endRoom(room.meetingId)
      return this.#giveUp(meeting, { type: 'undeclared_host' })
    }
    const { id, patientId } = meeting
    const row = await currentTenant().database.transaction(async (trx) => {
      const values = [id, room.meetingId, sealRoom(id, room)]
      const [stored] = await trx.query<MeetingRow>(storeRoom, values)
      const subject = { type: 'meeting', id }
      if (stored) await audit.record(trx, { action: 'meeting.booked', patientId, subject })
      return stored
    })
    return row ? ok(meetingFrom(row)) : failed({ type: 'unknown_outcome' })
  }

  async #giveUp(meeting: Meeting, failure: VideoFailure): Promise<Outcome<Meeting, VideoFailure>> {
    await currentTenant().database.transaction(async (trx) => {
      await trx.query(markFailed, [meeting.id])
      await audit.record(trx, {
        action: 'meeting.booked',
        patientId: meeting.patientId,
        subject: { type: 'meeting', id: meeting.id },
        outcome: 'failure',
        reason: failure.type,
      })
    })
    return failed(failure)
  }
}
