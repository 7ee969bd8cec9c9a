/** By the rules of `app/access/route_declaration`, which stands above this domain. */
export const auditAccess = {
  'audit.log.index': { action: 'read_log', audit: ['audit.opened'] },
  'audit.patient_log.show': { action: 'read_log', audit: ['audit.opened'] },
} as const
