import { Exception } from '@adonisjs/core/exceptions'
import { isUuid } from '#app/tenants/uuid'
import { currentTenant } from '#app/tenants/tenant_scope'
import { meetingFrom, type Meeting, type MeetingRow } from '#plugins/video_meetings/meeting'
import { selectMeeting } from '#plugins/video_meetings/meeting_statements'

export class MeetingNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_MEETING_NOT_FOUND'
  static override message = 'No meeting is known by that address.'
}

/** @throws E_MEETING_NOT_FOUND, E_INTEGRITY. Whether the reader may see it is decided on its patient. */
export async function readMeeting(id: unknown): Promise<Meeting> {
  if (!isUuid(id)) throw new MeetingNotFoundException()
  const [row] = await currentTenant().database.query<MeetingRow>(selectMeeting, [id])
  if (!row) throw new MeetingNotFoundException()
  return meetingFrom(row)
}
