import type { RouteDeclarations } from '#app/access/route_declaration'

const tried = ['sign_in.failed', 'sign_in.throttled'] as const
const admitted = [
  'sign_in.succeeded',
  'federation.linked',
  'federation.account_created',
  'staff.assigned',
  'staff.assignment_ended',
] as const
const refused = 'account.refused'

export const federationAccess: RouteDeclarations = {
  'federation.federated_sign_ins.create': { action: 'sign_in', audit: [] },
  'federation.federated_sign_ins.store': { action: 'sign_in', audit: [...tried, ...admitted] },
  'federation.federation_answers.show': { action: 'sign_in', audit: [...tried, ...admitted] },
  'federation.federation_answers.store': { action: 'sign_in', audit: [] },
  'federation.saml_metadata.show': { action: 'public', audit: [] },
  'federation.saml_readings.store': {
    action: 'configure',
    audit: ['federation.configured', refused],
  },
  'federation.federation_invitations.show': { action: 'sign_in', audit: [] },
  'federation.federation_invitations.store': {
    action: 'sign_in',
    audit: [...tried, ...admitted],
  },
  'federation.sign_in_factors.create': { action: 'sign_in', audit: [] },
  'federation.sign_in_factors.store': {
    action: 'sign_in',
    audit: ['account.authenticator_added', 'sign_in.succeeded'],
  },
  'federation.account_connections.create': { action: 'own_settings', audit: [refused] },
  'federation.account_connections.store': {
    action: 'own_settings',
    audit: ['federation.linked', 'sign_in.failed', refused],
  },
  'federation.account_connections.destroy': {
    action: 'own_settings',
    audit: ['federation.unlinked', refused],
  },
  'federation.connections.index': { action: 'read_configuration', audit: [] },
  'federation.connections.create': { action: 'read_configuration', audit: [] },
  'federation.connections.show': { action: 'read_configuration', audit: [] },
  'federation.connections.store': { action: 'configure', audit: ['federation.created', refused] },
  'federation.connections.update': {
    action: 'configure',
    audit: ['federation.configured', refused],
  },
  'federation.connection_tests.store': {
    action: 'configure',
    audit: ['federation.tested', refused],
  },
  'federation.connection_activations.store': {
    action: 'configure',
    audit: ['federation.activated', refused],
  },
  'federation.connection_activations.destroy': {
    action: 'configure',
    audit: ['federation.ended', refused],
  },
  'federation.group_roles.store': {
    action: 'configure',
    audit: ['federation.group_added', refused],
  },
  'federation.group_roles.destroy': {
    action: 'configure',
    audit: ['federation.group_removed', refused],
  },
  'federation.person_connections.store': {
    action: 'configure',
    audit: ['federation.invited', refused],
  },
  'federation.person_connections.destroy': {
    action: 'configure',
    audit: ['federation.unlinked', refused],
  },
  'federation.federated_only.update': {
    action: 'configure',
    audit: ['tenant.federated_only_changed', refused],
  },
  'federation.sealed_accounts.store': {
    action: 'configure',
    audit: ['sealed_account.changed', refused],
  },
  'federation.sealed_accounts.destroy': {
    action: 'configure',
    audit: ['sealed_account.changed', refused],
  },
  'federation.sealed_uses.update': {
    action: 'configure',
    audit: ['sealed_account.reviewed', refused],
  },
}
