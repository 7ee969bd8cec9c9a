import type { HttpContext } from '@adonisjs/core/http'
import { proofNeeded } from '#app/account/actions/proof_needed'
import { formOf } from '#app/federation/connection_form'
import type { FederationProtocol } from '#app/federation/contracts/protocol'
import { ConnectionNotFoundException } from '#app/federation/exceptions'
import { knownProtocols } from '#app/federation/protocols'
import type { NewConnectionProps } from '#resources/inertia/contract'

/** @throws E_CONNECTION_NOT_FOUND (404) for a protocol this version does not speak */
export function requestedProtocol(id: unknown): FederationProtocol {
  const protocol = knownProtocols().find((known) => known.id === id)
  if (!protocol) throw new ConnectionNotFoundException()
  return protocol
}

/** An empty form of the chosen protocol. */
export async function newConnectionPage(ctx: HttpContext): Promise<NewConnectionProps> {
  const protocol = requestedProtocol(ctx.params.protocol)
  return {
    protocol: { id: protocol.id, label: protocol.label },
    fields: formOf(protocol, null),
    proof: await proofNeeded(ctx),
  }
}
