import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { maskRecipient } from '#app/deliveries/mask_recipient'
import type { AccessedPatient } from '#app/records/access_patient'
import { patientBanner } from '#app/records/patient_banner'
import type { TenantScope } from '#app/tenants/tenant_scope'
import { embedAddress } from '#plugins/video_meetings/embed_address'
import { emailPoints } from '#plugins/video_meetings/email_points'
import type { Meeting } from '#plugins/video_meetings/meeting'
import type { MeetingPageProps } from '#plugins/video_meetings/inertia/page_props'

type Parts = {
  tenant: TenantScope
  patient: AccessedPatient
  meeting: Meeting
  staff: SignedInStaff
  locale: 'en' | 'nb'
}

/** The clinician's page of one meeting; the embed has the host's rights and the clinician's name. */
export function meetingProps({ tenant, patient, meeting, staff, locale }: Parts): MeetingPageProps {
  const isBooked = meeting.state === 'booked' && meeting.room !== null
  const person = { displayName: staff.name, locale }
  return {
    patient: patientBanner(tenant, patient),
    meeting: {
      id: meeting.id,
      startsAt: meeting.startsAt.toISOString(),
      endsAt: meeting.endsAt.toISOString(),
      state: meeting.state,
    },
    embedUrl: isBooked && meeting.room ? embedAddress(meeting.room.hostRoomUrl, person) : null,
    recipients: emailPoints(patient).map(({ id, value }) => ({ id, masked: maskRecipient(value) })),
  }
}
