import type { PatientBannerProps } from '#resources/inertia/contract'

export type MeetingState = 'booking' | 'booked' | 'failed' | 'ended'

export type MeetingLine = {
  id: string
  startsAt: string
  endsAt: string
  state: MeetingState
  invitedAt: string | null
  joinedAt: string | null
}

/** Props of the panel on the patient's page. */
export type MeetingsPanelProps = { meetings: MeetingLine[] }

/** Props of the clinician's page. */
export type MeetingPageProps = {
  patient: PatientBannerProps
  meeting: { id: string; startsAt: string; endsAt: string; state: MeetingState }
  /** Null while there is no room, and after the end. It carries the host's key. */
  embedUrl: string | null
  recipients: { id: string; masked: string }[]
}

/** Props of the page behind the patient's link. */
export type JoinPageProps = {
  step: 'unusable' | 'notice' | 'too_early' | 'room'
  startsAt: string | null
  /** Who receives what, from the manifest that feeds the register. */
  receiver: {
    name: string
    address: string
    country: string
    purpose: { en: string; nb: string }
  } | null
  processing: { en: string; nb: string } | null
  embedUrl: string | null
}
