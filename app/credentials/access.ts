import type { RouteDeclarations } from '#app/access/route_declaration'

export const credentialsAccess: RouteDeclarations = {
  'credentials.credentials.index': { action: 'read_configuration', audit: ['credential.listed'] },
  'credentials.attestations.store': { action: 'configure', audit: ['credential.attested'] },
  'credentials.credential_services.store': { action: 'configure', audit: ['credential.added'] },
  'credentials.credential_services.destroy': {
    action: 'configure',
    audit: ['credential.removed'],
  },
}
