import type { MatrixRoute } from '#app/access/access_matrix'
import type { StaffRole } from '#resources/inertia/contract'

const patientName = 'patients.summary_sealed.name'
const staffNames = ['staff.name_sealed', 'staff.sign_in_name_sealed']

/** Sealed columns that a role meets on its own pages; no other column may come up there. */
const ofRole: Record<StaffRole, readonly string[]> = {
  clinician: [
    patientName,
    'patients.summary_sealed.identifier',
    'patients.demographics_sealed',
    'episodes.title_sealed',
    'entry_versions.content_sealed',
    'access_requests.reason_sealed',
    'access_blocks.evidence_sealed',
    'entry_blocks.evidence_sealed',
    'address_protections.reason_sealed',
    'video_meetings_meetings.room_sealed.hostRoomUrl',
    'activations.settings_sealed.subdomain',
    'staff.name_sealed',
  ],
  administrator: [
    'federation_connections.draft_sealed.settings',
    'federation_connections.active_sealed.settings',
    'federated_identities.subject_sealed.subject',
    ...staffNames,
    'known_operators.name_sealed',
    'support_grants.reason_sealed',
    'approvals.content_sealed',
    'factor_resets.evidence_sealed',
    'activations.settings_sealed',
    'staff.employee_number_sealed',
    'credential_services.name_sealed',
    'credential_attestations',
    'devices.name_sealed',
    'session_findings.note_sealed',
  ],
  privacy_officer: [
    patientName,
    'access_requests.reason_sealed',
    'access_blocks.evidence_sealed',
    'entry_blocks.evidence_sealed',
    'address_protections.reason_sealed',
    'emergency_accesses.note_sealed',
    'emergency_accesses.review_note_sealed',
    'activations.settings_sealed',
    'staff.name_sealed',
    'known_operators.name_sealed',
    'support_grants.reason_sealed',
    'approvals.content_sealed',
    'credential_services.name_sealed',
    'credential_attestations',
    'devices.name_sealed',
    'session_findings.note_sealed',
  ],
}

/** What a page for everybody shows to whoever holds the link to it. */
const ofLink: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^auth\.set_ups\./, staffNames],
  [/^federation\..*invitation/i, staffNames],
  [/^video_meetings\.public\./, ['video_meetings_meetings.room_sealed.roomUrl']],
]

export function mayShow(role: StaffRole, route: MatrixRoute): readonly string[] {
  return [...ofRole[role], ...publicShows(route)]
}

export function publicShows({ route }: MatrixRoute): readonly string[] {
  return ofLink.find(([pattern]) => pattern.test(route))?.[1] ?? []
}

/** Whoever may not open a patient sees the name where one asks for access, and where one searches. */
export function withoutRelation(route: MatrixRoute): readonly string[] {
  return [patientName, ...publicShows(route)]
}
