import { createHash } from 'node:crypto'
import type { VideoRoom } from '#app/plugins/contracts/video_provider'
import { currentTenant } from '#app/tenants/tenant_scope'

export type MeetingState = 'booking' | 'booked' | 'failed' | 'ended'

export type Meeting = {
  id: string
  patientId: string
  startsAt: Date
  endsAt: Date
  /** `booking`: asked for at the provider, not answered yet. */
  state: MeetingState
  roomPrefix: string
  providerMeetingId: string | null
  /** Addresses of the room; null before it is booked and after it has ended. */
  room: { roomUrl: string; hostRoomUrl: string } | null
}

export type MeetingRow = {
  id: string
  patient_id: string
  starts_at: Date
  ends_at: Date
  state: MeetingState
  room_prefix: string
  provider_meeting_id: string | null
  room_sealed: Buffer | null
}

const table = 'video_meetings_meetings'

/** @throws E_INTEGRITY when the room's addresses were changed outside the program */
export function meetingFrom(row: MeetingRow): Meeting {
  const { keys } = currentTenant()
  return {
    id: row.id,
    patientId: row.patient_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    state: row.state,
    roomPrefix: row.room_prefix,
    providerMeetingId: row.provider_meeting_id,
    room: row.room_sealed && keys.openJson(table, 'room_sealed', row.id, row.room_sealed),
  }
}

export function sealRoom(meetingId: string, { roomUrl, hostRoomUrl }: VideoRoom): Buffer {
  const { keys } = currentTenant()
  return keys.sealJson(table, 'room_sealed', meetingId, { roomUrl, hostRoomUrl })
}

/** What finds the room again after an answer that was lost: random to everybody but us. */
export function roomPrefixOf(meetingId: string): string {
  return createHash('sha256').update(`room ${meetingId}`).digest('hex').slice(0, 20)
}

const earlyMinutesMax = 30

/** Whether the door is open: from half an hour before until the margin after the planned end. */
export function isDoorOpen(meeting: Meeting, now: Date, marginMinutes: number): boolean {
  const opensAt = meeting.startsAt.getTime() - earlyMinutesMax * 60_000
  const closesAt = meeting.endsAt.getTime() + marginMinutes * 60_000
  return meeting.state === 'booked' && now.getTime() >= opensAt && now.getTime() <= closesAt
}
