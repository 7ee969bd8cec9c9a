import type { Socket } from 'node:net'

interface Permit {
  readonly address: string
  readonly port: number
}

const permits = new WeakMap<Socket, Permit>()

/**
 * Lets one socket object through the fence to one vetted address, once. Bound to the object and not
 * to an asynchronous context, so that nothing that runs later inherits it.
 */
export function grantPermit(socket: Socket, permit: Permit): void {
  permits.set(socket, permit)
}

/** True when this socket may connect there now; the permit is used up by asking. */
export function usePermit(socket: Socket, target: Permit): boolean {
  const permit = permits.get(socket)
  permits.delete(socket)
  return permit?.address === target.address && permit.port === target.port
}
