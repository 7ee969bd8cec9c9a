import app from '@adonisjs/core/services/app'
import type { PluginRemoval } from '#app/plugins/contracts/plugin_parts'
import { currentTenant } from '#app/tenants/tenant_scope'
import { EndMeeting } from '#plugins/video_meetings/actions/end_meeting'
import { meetingFrom, type Meeting, type MeetingRow } from '#plugins/video_meetings/meeting'
import { selectOpenMeetings } from '#plugins/video_meetings/meeting_statements'

/** Time for deletions while an administrator waits; what is left then is gone at Whereby in a day. */
const removalMsMax = 8_000

const removal: PluginRemoval = {
  async pending() {
    const meetings = await openMeetings()
    return meetings.length
  },

  async remove() {
    const endMeeting = await app.container.make(EndMeeting)
    const deadline = performance.now() + removalMsMax
    let removed = 0
    let leftOver = 0
    for (const meeting of await openMeetings()) {
      const inTime = performance.now() < deadline
      const ended = inTime ? await endMeeting.handle(meeting, 'removal') : null
      if (ended?.ok) removed += 1
      else leftOver += 1
    }
    return { removed, leftOver }
  },
}

export default removal

async function openMeetings(): Promise<Meeting[]> {
  const rows = await currentTenant().database.query<MeetingRow>(selectOpenMeetings)
  return rows.map(meetingFrom)
}
