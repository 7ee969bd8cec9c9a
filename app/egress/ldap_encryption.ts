import { once } from 'node:events'
import net, { type Socket } from 'node:net'
import tls from 'node:tls'
import { ExtendedRequest, ExtendedResponse, BerReader } from 'ldapts'
import type { LdapFailure } from '#app/egress/ldap_failure'
import { wholeMessageLength } from '#app/egress/ldap_message'
import { failed, ok, type Outcome } from '#app/egress/outcome'
import { trustedCertificates } from '#app/egress/trusted_certificates'

/** `ldaps`: encrypted from the first byte. `starttls`: asked for in the clear, before anything else. */
export type LdapSecurity = 'ldaps' | 'starttls'

export interface LdapTrust {
  /** The name the certificate must carry. */
  readonly host: string
  /** The tenant's own authority in PEM; when there is one, no other is believed. */
  readonly authority: string | null
  /** The operator's authorities, beside the public ones, where the tenant named none. */
  readonly operatorAuthorities: readonly string[] | undefined
}

const START_TLS = '1.3.6.1.4.1.1466.20037'
const EXTENDED_RESPONSE = 0x78

/**
 * Encrypts a connection and checks the certificate, before anything of ours is said. StartTLS is
 * spoken here and not by the library: bytes that come after the server's consent and before the
 * encryption are an attacker's, and the library would read them as if they had been encrypted.
 */
export async function encrypt(
  socket: Socket,
  security: LdapSecurity,
  trust: LdapTrust,
  deadline: AbortSignal
): Promise<Outcome<tls.TLSSocket, LdapFailure>> {
  const closeLate = () => socket.destroy()
  deadline.addEventListener('abort', closeLate, { once: true })
  try {
    const agreed = security === 'ldaps' || (await agreesToEncrypt(socket))
    if (!agreed) return refuse(socket, { type: 'unencrypted' })
    return await handshake(socket, trust, deadline)
  } catch {
    return refuse(socket, { type: 'unavailable', code: closedOrLate(deadline) })
  } finally {
    deadline.removeEventListener('abort', closeLate)
  }
}

async function handshake(
  socket: Socket,
  { host, authority, operatorAuthorities }: LdapTrust,
  deadline: AbortSignal
): Promise<Outcome<tls.TLSSocket, LdapFailure>> {
  const secured = tls.connect({
    socket,
    host,
    servername: net.isIP(host) ? undefined : host,
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
    ca: authority ? [authority] : trustedCertificates(operatorAuthorities),
  })
  try {
    await once(secured, 'secureConnect', { signal: deadline })
    return ok(secured.on('error', () => {}))
  } catch (error) {
    secured.on('error', () => {}).destroy()
    return refuse(socket, handshakeFailure(error as NodeJS.ErrnoException, deadline))
  }
}

/** What Node calls a certificate it does not believe; the rest is a connection that broke. */
function handshakeFailure(
  { code = '' }: NodeJS.ErrnoException,
  deadline: AbortSignal
): LdapFailure {
  const isConnection = deadline.aborted || ['ECONNRESET', 'EPIPE', 'ECONNABORTED'].includes(code)
  if (isConnection) return { type: 'unavailable', code: closedOrLate(deadline) }
  return { type: 'untrusted', code }
}

/**
 * Asks the server to encrypt. True only when it consents in one message and says nothing more
 * (RFC 4511 §4.14.1). The socket is left paused, so that what follows is read as TLS or not at all.
 */
async function agreesToEncrypt(socket: Socket): Promise<boolean> {
  const answer = firstMessage(socket)
  socket.write(new ExtendedRequest({ messageId: 1, oid: START_TLS }).write())
  const { message, isAlone } = await answer
  return isAlone && isConsent(message)
}

function firstMessage(socket: Socket): Promise<{ message: Buffer; isAlone: boolean }> {
  let received = Buffer.alloc(0)
  return new Promise((resolve, reject) => {
    const onData = (bytes: Buffer) => {
      received = Buffer.concat([received, bytes])
      try {
        const length = wholeMessageLength(received)
        if (length === null) return
        socket.pause().off('data', onData)
        resolve({ message: received.subarray(0, length), isAlone: length === received.length })
      } catch (error) {
        reject(error as Error)
      }
    }
    socket.on('data', onData).once('error', reject)
    socket.once('close', () => reject(new Error('The directory hung up')))
  })
}

function isConsent(answer: Buffer): boolean {
  const reader = new BerReader(answer)
  reader.readSequence()
  if (reader.readInt() !== 1 || reader.readSequence() !== EXTENDED_RESPONSE) return false
  const response = new ExtendedResponse({ messageId: 1, status: -1 })
  response.parse(reader, [])
  return response.status === 0
}

function closedOrLate(deadline: AbortSignal): string {
  return deadline.aborted ? 'ETIMEDOUT' : 'ECONNRESET'
}

function refuse(socket: Socket, failure: LdapFailure): Outcome<never, LdapFailure> {
  socket.on('error', () => {}).destroy()
  return failed(failure)
}
