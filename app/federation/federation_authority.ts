import { contentOf, toConnection } from '#app/federation/connections'
import { protocolOf } from '#app/federation/protocols'
import {
  listConnections,
  type ConnectionRow,
} from '#app/federation/statements/connection_statements'
import type { EgressDeclaration, EgressOccasion, EgressSource } from '#app/egress/declared_egress'
import { EgressAuthority } from '#app/egress/egress_authority'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Under which the core's talk with directories stands in the log. */
export const federationSource = { kind: 'core', id: 'federation' } as const

/**
 * Answers the broker for directories: people's sign-in from what is in force, a connection test from
 * what waits to be tested. An ended connection reaches nobody.
 */
export class FederationAuthority extends EgressAuthority {
  async declarations(
    source: EgressSource,
    occasion: EgressOccasion
  ): Promise<readonly EgressDeclaration[] | null> {
    if (source.kind !== 'core' || source.id !== 'federation') return null
    const rows = await currentTenant().database.query<ConnectionRow>(listConnections)
    const declarations = rows.flatMap((row) => declarationsOf(row, occasion))
    return declarations.length > 0 ? declarations : null
  }

  /** Secrets go to the protocol library with the settings, never by name. */
  async secret(): Promise<null> {
    return null
  }
}

function declarationsOf(row: ConnectionRow, occasion: EgressOccasion): EgressDeclaration[] {
  const cell = occasion === 'connection_test' ? 'draft_sealed' : 'active_sealed'
  const content = contentOf(row, cell)
  if (!content) return []
  const { terms } = content
  const protocol = protocolOf(row.protocol)
  const processor = terms.operatedBy === 'other' ? terms.processorName : null
  return protocol
    .egress(toConnection(row.id, content))
    .map((declaration) => ({ ...declaration, processor }))
}
