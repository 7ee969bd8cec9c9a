/**
 * What may stand in the log. `group` is how readers see it apart: opening a
 * record is not the same as seeing its name in a list. `fhir` is the action
 * code of FHIR R4 AuditEvent (C, R, U, D, E).
 */
export const auditVocabulary = {
  'patient.listed': { group: 'listed', fhir: 'E' },
  'patient.opened': { group: 'opened', fhir: 'R' },
  'patient.denied': { group: 'denied', fhir: 'R' },
  'patient.imported': { group: 'changed', fhir: 'C' },
  'patient.reimported': { group: 'changed', fhir: 'U' },
  'patient.exported': { group: 'opened', fhir: 'R' },
  'patient.damaged': { group: 'opened', fhir: 'R' },
  'contact_point.changed': { group: 'changed', fhir: 'U' },
  'access.requested': { group: 'denied', fhir: 'C' },
  'access.granted': { group: 'changed', fhir: 'U' },
  'access.refused': { group: 'denied', fhir: 'U' },
  'access.request_opened': { group: 'opened', fhir: 'R' },
  'access.explained': { group: 'opened', fhir: 'R' },
  'block.recorded': { group: 'changed', fhir: 'C' },
  'block.lifted': { group: 'changed', fhir: 'U' },
  'block.opened': { group: 'opened', fhir: 'R' },
  'emergency.opened': { group: 'opened', fhir: 'C' },
  'emergency.ended': { group: 'changed', fhir: 'U' },
  'emergency.reviewed': { group: 'changed', fhir: 'U' },
  'emergency.review_opened': { group: 'opened', fhir: 'R' },
  'entry.drafted': { group: 'changed', fhir: 'C' },
  'entry.draft_saved': { group: 'changed', fhir: 'U' },
  'entry.signed': { group: 'changed', fhir: 'U' },
  'entry.corrected': { group: 'changed', fhir: 'U' },
  'entry.history_opened': { group: 'opened', fhir: 'R' },
  'entry.conflict': { group: 'changed', fhir: 'U' },
  'deliveries.opened': { group: 'opened', fhir: 'R' },
  'delivery.queued': { group: 'changed', fhir: 'C' },
  'delivery.changed': { group: 'changed', fhir: 'U' },
  'disclosure.made': { group: 'disclosed', fhir: 'E' },
  'disclosure.withdrawn': { group: 'disclosed', fhir: 'E' },
  'meeting.booked': { group: 'changed', fhir: 'C' },
  'meeting.joined': { group: 'opened', fhir: 'R' },
  'meeting.invited': { group: 'changed', fhir: 'E' },
  'meeting.notice_opened': { group: 'opened', fhir: 'R' },
  'meeting.patient_joined': { group: 'opened', fhir: 'E' },
  'meeting.ended': { group: 'changed', fhir: 'D' },
  'audit.opened': { group: 'opened', fhir: 'R' },
  'sign_in.succeeded': { group: 'signed_in', fhir: 'E' },
  'sign_in.confirmed': { group: 'signed_in', fhir: 'E' },
  'sign_in.failed': { group: 'signed_in', fhir: 'E' },
  'sign_in.throttled': { group: 'signed_in', fhir: 'E' },
  'sign_in.signed_out': { group: 'signed_in', fhir: 'E' },
  'staff.invited': { group: 'configured', fhir: 'C' },
  'staff.set_up': { group: 'configured', fhir: 'U' },
  'staff.identified': { group: 'configured', fhir: 'U' },
  'unit.created': { group: 'configured', fhir: 'C' },
  'route.denied': { group: 'denied', fhir: 'E' },
  'register.opened': { group: 'configured', fhir: 'R' },
  'plugin.configured': { group: 'configured', fhir: 'U' },
  'plugin.connection_tested': { group: 'configured', fhir: 'E' },
  'plugin.agreement_recorded': { group: 'configured', fhir: 'C' },
  'plugin.risk_recorded': { group: 'configured', fhir: 'C' },
  'plugin.activated': { group: 'configured', fhir: 'U' },
  'plugin.ended': { group: 'configured', fhir: 'U' },
  'plugin.suspended': { group: 'configured', fhir: 'U' },
  'plugin.refused': { group: 'denied', fhir: 'E' },
  'mail_relay.changed': { group: 'configured', fhir: 'U' },
  'egress.fenced': { group: 'denied', fhir: 'E' },
  'egress.refused': { group: 'denied', fhir: 'E' },
} as const

export type AuditAction = keyof typeof auditVocabulary
export type AuditGroup = (typeof auditVocabulary)[AuditAction]['group']

export function actionsInGroup(group: AuditGroup): AuditAction[] {
  const actions = Object.keys(auditVocabulary) as AuditAction[]
  return actions.filter((action) => auditVocabulary[action].group === group)
}
