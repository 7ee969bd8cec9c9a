import { none, type SchemaRules } from '#database/tenant/column_class'

export const schemaRules: SchemaRules = {
  video_meetings_meetings: {
    ...none('id', 'patient_id', 'booked_by_staff_id', 'starts_at', 'ends_at', 'state'),
    ...none('room_prefix', 'provider_meeting_id', 'created_at', 'ended_at'),
    room_sealed: 'contact',
  },
  video_meetings_invitations: none(
    'id',
    'meeting_id',
    'token_hash',
    'delivery_id',
    'handed_out_by_staff_id',
    'created_at',
    'opened_at',
    'joined_at'
  ),
}
