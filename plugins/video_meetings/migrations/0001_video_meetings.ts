import { SqlMigration } from '#database/sql_migration'

/**
 * Meetings and the patient's way in. Room addresses are bearer secrets and the invitation token is
 * one as well: the first are sealed, of the second only a hash is kept.
 */
export default class extends SqlMigration {
  protected sql = `
create table video_meetings_meetings (
  id uuid primary key,
  patient_id uuid not null references patients,
  booked_by_staff_id uuid references staff,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  state text not null default 'booking' check (state in ('booking', 'booked', 'failed', 'ended')),
  room_prefix text not null unique,
  provider_meeting_id text,
  room_sealed bytea,
  created_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz
);
create index on video_meetings_meetings (patient_id, starts_at desc);
create index on video_meetings_meetings (ends_at) where state in ('booking', 'booked');

create table video_meetings_invitations (
  id uuid primary key,
  meeting_id uuid not null references video_meetings_meetings,
  token_hash bytea not null unique,
  delivery_id uuid,
  handed_out_by_staff_id uuid references staff,
  created_at timestamptz not null default clock_timestamp(),
  opened_at timestamptz,
  joined_at timestamptz
);
create index on video_meetings_invitations (meeting_id, created_at desc);
`
}
