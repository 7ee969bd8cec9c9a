import type { RouteDeclarations } from '#app/access/route_declaration'

export const devicesAccess: RouteDeclarations = {
  'device.device_proofs.ask': { action: 'sign_in', audit: [] },
  'device.device_proofs.store': { action: 'sign_in', audit: ['device.refused'] },
  'own_device.own_devices.store': {
    action: 'own_settings',
    audit: ['device.enrolled', 'account.refused'],
  },
  'own_device.own_devices.destroy': { action: 'own_settings', audit: ['device.revoked'] },
  'devices.devices.index': { action: 'read_configuration', audit: ['device.listed'] },
  'devices.devices.update': { action: 'configure', audit: ['device.reclassified'] },
  'devices.devices.destroy': { action: 'configure', audit: ['device.revoked'] },
  'devices.device_approvals.store': { action: 'configure', audit: ['device.approved'] },
  'devices.device_policies.show': { action: 'read_configuration', audit: [] },
  'devices.device_policies.update': { action: 'configure', audit: ['device.policy_changed'] },
  'findings.session_findings.index': {
    action: 'read_configuration',
    audit: ['session.findings_opened'],
  },
  'findings.session_findings.update': {
    action: 'configure',
    audit: ['session.finding_closed'],
  },
  'lock.locked_screens.show': { action: 'sign_in', audit: [] },
  'lock.locked_screens.store': { action: 'sign_in', audit: ['session.locked'] },
  'lock.locked_screens.destroy': { action: 'sign_in', audit: ['session.ended'] },
  'lock.unlocks.store_code': {
    action: 'sign_in',
    audit: ['session.unlocked', 'session.unlock_refused', 'sign_in.throttled'],
  },
  'lock.unlocks.ask': { action: 'sign_in', audit: [] },
  'lock.unlocks.store_passkey': {
    action: 'sign_in',
    audit: ['session.unlocked', 'session.unlock_refused'],
  },
  'session_renewal': { action: 'own_settings', audit: [] },
}
