import net from 'node:net'
import tls from 'node:tls'
import { grantPermit } from '#app/egress/permit'
import type { VettedDestination } from '#app/egress/resolve'
import { failed, ok, type Outcome } from '#app/egress/outcome'
import { trustedCertificates } from '#app/egress/trusted_certificates'

export type ConnectFailure =
  | { readonly type: 'unreachable'; readonly code: string }
  | { readonly type: 'timed_out_before_sent' }

export interface ConnectOptions {
  /** TLS from the first byte, with SNI and certificate check for the destination's name. */
  readonly secure: boolean
  /** For all addresses and the handshake together. */
  readonly timeoutMs: number
  /** Further certificate authorities in PEM, e.g. the hospital's own. */
  readonly certificateAuthorities?: readonly string[]
}

/**
 * Opens a connection to a vetted address, never to the name again: what was judged is what is
 * reached. Addresses are tried in turn.
 */
export async function connectPinned(
  destination: VettedDestination,
  options: ConnectOptions
): Promise<Outcome<net.Socket, ConnectFailure>> {
  const attemptMs = Math.max(1, Math.floor(options.timeoutMs / destination.addresses.length))
  let failure: ConnectFailure = { type: 'unreachable', code: 'ENOTFOUND' }

  for (const address of destination.addresses) {
    const attempt = await connectTo(address, destination, { ...options, timeoutMs: attemptMs })
    if (attempt.ok) return attempt
    failure = attempt.failure
  }
  return failed(failure)
}

async function connectTo(
  address: string,
  destination: VettedDestination,
  options: ConnectOptions
): Promise<Outcome<net.Socket, ConnectFailure>> {
  const deadline = AbortSignal.timeout(options.timeoutMs)
  const plain = new net.Socket()
  grantPermit(plain, { address, port: destination.port })
  plain.connect({ host: address, port: destination.port })

  const connected = await settled(plain, 'connect', deadline)
  if (!connected.ok || !options.secure) return connected
  return await settled(secured(plain, destination.host, options), 'secureConnect', deadline)
}

function secured(socket: net.Socket, host: string, options: ConnectOptions): tls.TLSSocket {
  return tls.connect({
    socket,
    host,
    servername: net.isIP(host) ? undefined : host,
    ALPNProtocols: ['http/1.1'],
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
    ca: trustedCertificates(options.certificateAuthorities),
  })
}

/** Waits until the socket is ready, fails, or the deadline passes; only a ready socket survives. */
function settled<Opened extends net.Socket>(
  socket: Opened,
  readyEvent: 'connect' | 'secureConnect',
  deadline: AbortSignal
): Promise<Outcome<Opened, ConnectFailure>> {
  return new Promise((resolve) => {
    const finish = (result: Outcome<Opened, ConnectFailure>) => {
      socket.off(readyEvent, onReady).off('error', onError).off('close', onClose)
      deadline.removeEventListener('abort', onDeadline)
      if (!result.ok) socket.on('error', () => {}).destroy()
      resolve(result)
    }
    const onReady = () => finish(ok(socket))
    const onError = (error: NodeJS.ErrnoException) =>
      finish(failed({ type: 'unreachable', code: error.code ?? 'ECONNECTION' }))
    const onClose = () => finish(failed({ type: 'unreachable', code: 'ECONNRESET' }))
    const onDeadline = () => finish(failed({ type: 'timed_out_before_sent' }))

    socket.once(readyEvent, onReady).once('error', onError).once('close', onClose)
    deadline.addEventListener('abort', onDeadline, { once: true })
    if (deadline.aborted) onDeadline()
  })
}
