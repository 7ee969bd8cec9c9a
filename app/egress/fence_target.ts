/** Where a socket wants to go: a host and port as the caller spelled them, or a socket file. */
export type FenceTarget =
  { readonly host: string; readonly port: number } | { readonly path: string }

/** One spelling for the list and for the log: `db.internal:5432`, `[::1]:6379`, `/run/postgresql`. */
export function targetText(target: FenceTarget): string {
  if ('path' in target) return target.path
  const host = target.host.toLowerCase()
  return host.includes(':') ? `[${host}]:${target.port}` : `${host}:${target.port}`
}

/**
 * Reads the arguments of `net.Socket.prototype.connect`: options, `(port, host)`, `(path)`, or the
 * list that Node's own modules have already put in order.
 */
export function socketTarget(parameters: readonly unknown[]): FenceTarget {
  const [first, second] = Array.isArray(parameters[0]) ? parameters[0] : parameters
  if (isOptions(first)) {
    const { path, host, port } = first
    if (typeof path === 'string' && path) return { path }
    return { host: typeof host === 'string' && host ? host : 'localhost', port: Number(port) }
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return { path: first }
  return { host: typeof second === 'string' ? second : 'localhost', port: Number(first) }
}

/**
 * Reads the arguments of a datagram's `connect(port, address)` or `send(message, [offset, length,]
 * port, address)`; null for a send over a socket that is connected already.
 */
export function datagramTarget(
  call: 'send' | 'connect',
  parameters: readonly unknown[]
): FenceTarget | null {
  const values = parameters.filter((value) => typeof value !== 'function')
  const [port, host] = call === 'connect' ? values : afterMessage(values.slice(1))
  if (port === undefined || port === null) return null
  return { host: typeof host === 'string' && host ? host : 'localhost', port: Number(port) }
}

/** `send(message, offset, length)` has no port and `send(message, port, address)` no offset. */
function afterMessage(values: readonly unknown[]): readonly unknown[] {
  const hasOffset = typeof values[0] === 'number' && typeof values[1] === 'number'
  return hasOffset ? values.slice(2) : values
}

function isOptions(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
