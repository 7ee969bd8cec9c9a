import type { RouteDeclarations } from '#app/access/route_declaration'

const confirmed = ['sign_in.confirmed', 'sign_in.failed', 'sign_in.throttled'] as const

export const approvalsAccess: RouteDeclarations = {
  'approvals.approvals.index': { action: 'read_configuration', audit: ['approval.opened'] },
  'approvals.approvals.store': {
    action: 'configure',
    audit: ['approval.approved', 'approval.executed', ...confirmed],
  },
  'approvals.approvals.destroy': {
    action: 'configure',
    audit: ['approval.refused', 'approval.withdrawn'],
  },
  'approvals.four_eyes_policies.update': {
    action: 'configure',
    audit: ['four_eyes.changed', 'approval.asked'],
  },
}
