import { statement } from '#app/tenants/statement'

const columns = `id, patient_id, booked_by_staff_id, starts_at, ends_at, state, room_prefix,
  provider_meeting_id, room_sealed, created_at, ended_at`

export const insertMeeting = statement(
  'video_meetings.insert_meeting',
  `insert into video_meetings_meetings
     (id, patient_id, booked_by_staff_id, starts_at, ends_at, room_prefix)
   values ($1, $2, $3, $4, $5, $6) returning ${columns}`
)

export const selectMeeting = statement(
  'video_meetings.select_meeting',
  `select ${columns} from video_meetings_meetings where id = $1`
)

export const storeRoom = statement(
  'video_meetings.store_room',
  `update video_meetings_meetings set state = 'booked', provider_meeting_id = $2, room_sealed = $3
   where id = $1 and state = 'booking' returning ${columns}`
)

export const markFailed = statement(
  'video_meetings.mark_failed',
  `update video_meetings_meetings set state = 'failed' where id = $1 and state = 'booking'`
)

export const markEnded = statement(
  'video_meetings.mark_ended',
  `update video_meetings_meetings set state = 'ended', ended_at = clock_timestamp(),
     room_sealed = null where id = $1 and state <> 'ended' returning id`
)

export const selectOpenMeetings = statement(
  'video_meetings.select_open',
  `select ${columns} from video_meetings_meetings
   where state in ('booking', 'booked') and ends_at > clock_timestamp() - interval '1 day'
   order by starts_at limit 1000`
)

export const selectMeetingsOfPatient = statement(
  'video_meetings.select_of_patient',
  `select m.id, m.starts_at, m.ends_at, m.state, i.invited_at, i.joined_at
   from video_meetings_meetings m
   left join lateral (
     select max(created_at) as invited_at, max(joined_at) as joined_at
     from video_meetings_invitations where meeting_id = m.id) i on true
   where m.patient_id = $1 order by m.starts_at desc limit 10`
)

export const insertInvitation = statement(
  'video_meetings.insert_invitation',
  `insert into video_meetings_invitations
     (id, meeting_id, token_hash, delivery_id, handed_out_by_staff_id)
   values ($1, $2, $3, $4, $5)`
)

export const selectByToken = statement(
  'video_meetings.select_by_token',
  `select i.id as invitation_id, m.id, m.patient_id, m.booked_by_staff_id, m.starts_at, m.ends_at,
     m.state, m.room_prefix, m.provider_meeting_id, m.room_sealed, m.created_at, m.ended_at
   from video_meetings_invitations i join video_meetings_meetings m on m.id = i.meeting_id
   where i.token_hash = $1`
)

export const markOpened = statement(
  'video_meetings.mark_opened',
  `update video_meetings_invitations set opened_at = coalesce(opened_at, clock_timestamp())
   where id = $1`
)

export const markJoined = statement(
  'video_meetings.mark_joined',
  `update video_meetings_invitations set joined_at = coalesce(joined_at, clock_timestamp())
   where id = $1`
)
