import type { FederationProtocol, ProtocolId } from '#app/federation/contracts/protocol'

const protocols = new Map<ProtocolId, FederationProtocol>()

/** Adds a protocol for the life of the process. */
export function addProtocol(protocol: FederationProtocol): void {
  protocols.set(protocol.id, protocol)
}

/** Those an administrator may choose from, in the order they were added. */
export function knownProtocols(): FederationProtocol[] {
  return [...protocols.values()]
}

/** @throws when a stored connection names a protocol that this version does not have */
export function protocolOf(id: ProtocolId): FederationProtocol {
  const protocol = protocols.get(id)
  if (!protocol) throw new Error(`This version knows no protocol "${id}"`)
  return protocol
}
