import { currentTenant } from '#app/tenants/tenant_scope'
import { selectMeetingsOfPatient } from '#plugins/video_meetings/meeting_statements'
import type { MeetingsPanelProps, MeetingState } from '#plugins/video_meetings/inertia/page_props'

type LineRow = {
  id: string
  starts_at: Date
  ends_at: Date
  state: MeetingState
  invited_at: Date | null
  joined_at: Date | null
}

/** The patient's latest meetings, newest first, ten at most. */
export default async function meetingsPanel(patient: { id: string }): Promise<MeetingsPanelProps> {
  const { database } = currentTenant()
  const rows = await database.query<LineRow>(selectMeetingsOfPatient, [patient.id])
  return {
    meetings: rows.map((row) => ({
      id: row.id,
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      state: row.state,
      invitedAt: row.invited_at?.toISOString() ?? null,
      joinedAt: row.joined_at?.toISOString() ?? null,
    })),
  }
}
