import type { Socket } from 'node:net'
import { Client, errors, type buildConnector, type Dispatcher } from 'undici'
import type { EgressFailure } from '#app/egress/egress_call'
import { failed, ok, type Outcome } from '#app/egress/outcome'

export interface WireRequest {
  readonly origin: string
  readonly method: Dispatcher.HttpMethod
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

export interface WireAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

export interface WireLimits {
  readonly timeoutMs: number
  readonly responseBytesMax: number
}

/**
 * Speaks HTTP/1.1 once over a connection that is already open, then closes it. Redirects are
 * answers like any other: they are never followed. Each failure here is one *after* sending.
 */
export async function sendRequest(
  socket: Socket,
  request: WireRequest,
  limits: WireLimits
): Promise<Outcome<WireAnswer, EgressFailure>> {
  const { origin, ...parts } = request
  const client = new Client(origin, {
    connect: handOver(socket),
    maxResponseSize: limits.responseBytesMax,
    pipelining: 0,
    headersTimeout: limits.timeoutMs,
    bodyTimeout: limits.timeoutMs,
  })
  try {
    const signal = AbortSignal.timeout(limits.timeoutMs)
    const answer = await client.request({ ...parts, signal })
    const text = await answer.body.text()
    return ok({ status: answer.statusCode, headers: flatHeaders(answer.headers), text })
  } catch (error) {
    return failed(failureOf(error, limits))
  } finally {
    await client.destroy()
    socket.destroy()
  }
}

/** Gives the one connection once; the client never gets to open another. */
function handOver(socket: Socket): buildConnector.connector {
  let isGiven = false
  return (_options, callback) => {
    const wasGiven = isGiven
    isGiven = true
    process.nextTick(() => {
      if (wasGiven || socket.destroyed) callback(new Error('The connection was closed'), null)
      else callback(null, socket)
    })
  }
}

function flatHeaders(headers: Record<string, string | string[] | undefined>) {
  const entries = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')])
  return Object.fromEntries(entries)
}

function failureOf(error: unknown, limits: WireLimits): EgressFailure {
  if (error instanceof errors.ResponseExceededMaxSizeError) {
    return { type: 'too_large', limitBytes: limits.responseBytesMax }
  }
  const { name = '', code = '' } = error as { name?: string; code?: string | number }
  const isTimeout =
    name === 'TimeoutError' ||
    ['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'].includes(`${code}`)
  if (isTimeout) return { type: 'timed_out_after_sent' }
  return { type: 'lost_after_sent', code: `${code}` || 'ECONNRESET' }
}
