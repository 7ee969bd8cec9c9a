import type { RouteDeclarations } from '#app/access/route_declaration'

export const access: RouteDeclarations = {
  'video_meetings.public.joins.show': { action: 'patient_link', audit: ['meeting.notice_opened'] },
  'video_meetings.public.joins.store': {
    action: 'patient_link',
    audit: ['meeting.patient_joined'],
  },
  'video_meetings.meetings.store': { action: 'write', audit: ['meeting.booked', 'patient.denied'] },
  'video_meetings.meetings.show': { action: 'open', audit: ['meeting.joined', 'patient.denied'] },
  'video_meetings.meetings.destroy': {
    action: 'write',
    audit: ['meeting.ended', 'patient.denied'],
  },
  'video_meetings.invitations.store': {
    action: 'write',
    audit: ['meeting.invited', 'patient.denied'],
  },
}
