import type { RouteDeclarations } from '#app/access/route_declaration'

export const deliveriesAccess: RouteDeclarations = {
  'deliveries.deliveries.index': {
    action: 'open',
    audit: ['deliveries.opened', 'patient.denied'],
    support: 'patient',
  },
}
