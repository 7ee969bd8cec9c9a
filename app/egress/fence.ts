import dgram from 'node:dgram'
import net from 'node:net'
import { fenceNames } from '#app/egress/fence_names'
import {
  datagramTarget,
  socketTarget,
  targetText,
  type FenceTarget,
} from '#app/egress/fence_target'
import { usePermit } from '#app/egress/permit'

export interface FenceOptions {
  /**
   * What drivers may reach without the broker: PostgreSQL and Redis. Asked at each connection, since
   * a site may be added while the process runs.
   */
  readonly allowed: () => Iterable<FenceTarget>
  /** Told of each refusal; the application writes the audit event `egress.fenced`. */
  readonly onRefused?: (target: string) => void
}

export interface Fence {
  /** Puts Node's own functions back. */
  remove(): void
}

export class EgressFenced extends Error {
  readonly code = 'E_EGRESS_FENCED'

  constructor(target: string) {
    super(`No way out to ${target}: only the egress broker opens connections`)
  }
}

/**
 * Backs the linter at run time: no socket of this process connects anywhere but to the databases
 * named here, unless the broker gave that very socket a permit. fetch, http, https, http2, tls and
 * every library built on them end in `net.Socket.prototype.connect`; datagrams and name look-ups
 * are fenced beside it. Sockets that accept connections are not touched. Child processes have a
 * runtime of their own and are outside its reach, as is code that binds to Node's internals.
 */
export function installFence(options: FenceOptions): Fence {
  const allowed = () => new Set([...options.allowed()].map(targetText))
  const refuse = (target: string): EgressFenced => {
    options.onRefused?.(target)
    return new EgressFenced(target)
  }
  const restore = [
    fenceSockets(allowed, refuse),
    fenceDatagrams(allowed, refuse),
    fenceNames(allowed, refuse),
  ]
  return { remove: () => restore.forEach((putBack) => putBack()) }
}

type Refuse = (target: string) => EgressFenced
type Allowed = () => ReadonlySet<string>

function fenceSockets(allowed: Allowed, refuse: Refuse): () => void {
  const original = net.Socket.prototype.connect
  const fenced = function connect(this: net.Socket, ...parameters: unknown[]): net.Socket {
    const target = socketTarget(parameters)
    const hasPermit =
      'host' in target && usePermit(this, { address: target.host, port: target.port })
    if (hasPermit || allowed().has(targetText(target))) {
      return Reflect.apply(original, this, parameters)
    }
    return failLater(this, refuse(targetText(target)))
  }
  Object.assign(net.Socket.prototype, { connect: fenced })
  return () => Object.assign(net.Socket.prototype, { connect: original })
}

/** Fails as a connection does that nobody answers: later, so that those who wait are listening. */
function failLater(socket: net.Socket, error: EgressFenced): net.Socket {
  Object.assign(socket, { connecting: true })
  process.nextTick(() => {
    if (socket.destroyed) socket.emit('error', error)
    else socket.destroy(error)
  })
  return socket
}

function fenceDatagrams(allowed: Allowed, refuse: Refuse): () => void {
  const { send, connect } = dgram.Socket.prototype
  const fence = (name: 'send' | 'connect', original: typeof send | typeof connect) =>
    function fenced(this: dgram.Socket, ...parameters: unknown[]): unknown {
      const target = datagramTarget(name, parameters)
      if (target && !allowed().has(targetText(target))) throw refuse(targetText(target))
      return Reflect.apply(original, this, parameters)
    }
  Object.assign(dgram.Socket.prototype, {
    send: fence('send', send),
    connect: fence('connect', connect),
  })
  return () => Object.assign(dgram.Socket.prototype, { send, connect })
}
