import type { AuditLine } from '~/contract'

/** The groups a reader can choose; `opened` and `listed` are different things. */
export const auditGroups: AuditLine['group'][] = [
  'opened',
  'listed',
  'changed',
  'disclosed',
  'signed_in',
  'configured',
  'denied',
]
