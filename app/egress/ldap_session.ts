import { Client, ResultCodeError, type Entry, type SearchResult } from 'ldapts'
import type { Socket } from 'node:net'
import type { EgressBroker } from '#app/egress/broker'
import type { SocketCall } from '#app/egress/broker_socket'
import { encrypt, type LdapSecurity } from '#app/egress/ldap_encryption'
import { refusedBy, type LdapFailure } from '#app/egress/ldap_failure'
import { writtenFilter, type LdapFilter } from '#app/egress/ldap_filter'
import { LdapWire } from '#app/egress/ldap_wire'
import { failed, ok, type Outcome } from '#app/egress/outcome'
import type { EgressFailure } from '#app/egress/egress_call'

/** One server of a directory. A connection without encryption can not be expressed. */
export interface LdapServer {
  readonly host: string
  readonly port: number
  readonly security: LdapSecurity
  /** The tenant's own authority in PEM; null for the authorities everybody knows. */
  readonly authority: string | null
}

export interface LdapSearch {
  readonly base: string
  readonly scope: 'base' | 'sub'
  readonly filter: LdapFilter
  readonly attributes: readonly string[]
  /** Attributes whose values are bytes and not text. */
  readonly binary?: readonly string[]
  /** Entries wanted at most; without it all of them, page by page. */
  readonly limit?: number
}

/** For each step by itself: encryption, a bind, a page of a search. The library's own patience has no end. */
const STEP_MS_MAX = 5_000
const PAGE_ENTRIES = 500

/**
 * One conversation with a directory over a socket that the broker opened. The first word of ours is
 * said after the certificate was checked; nothing is ever sent again by itself.
 */
export class LdapSession {
  readonly #client: Client

  private constructor(wire: LdapWire) {
    this.#client = new Client({
      url: 'ldap://directory',
      timeout: STEP_MS_MAX,
      connectTimeout: STEP_MS_MAX,
      createConnection: onlyOnce(wire as unknown as Socket),
    })
  }

  /** Connects and encrypts. `call` names what the broker has been told of this server. */
  static async open(
    broker: EgressBroker,
    call: Pick<SocketCall, 'source' | 'template' | 'occasion'>,
    server: LdapServer
  ): Promise<Outcome<LdapSession, LdapFailure>> {
    const opened = await broker.openSocket({ ...call, scheme: 'ldap', tls: false })
    if (!opened.ok) return failed({ type: 'unreachable', code: unreachableCode(opened.failure) })

    const { host, authority, security } = server
    const trust = { host, authority, operatorAuthorities: broker.certificateAuthorities }
    const deadline = AbortSignal.timeout(STEP_MS_MAX)
    const encrypted = await encrypt(opened.value, security, trust, deadline)
    return encrypted.ok ? ok(new LdapSession(new LdapWire(encrypted.value))) : encrypted
  }

  /**
   * Proves a password. Without a name or a password a server answers with success and knows nobody
   * (RFC 4513 §5.1.2), so that is refused here, last of all.
   */
  async bind(dn: string, password: string): Promise<Outcome<void, LdapFailure>> {
    const isEmpty = !dn.includes('=') || password === '' || password.includes('\0')
    if (isEmpty) return failed({ type: 'refused', result: 49, message: 'not sent' })
    return await answered(this.#client.bind(dn, password))
  }

  /** Finds entries. What the server refers to elsewhere is not followed. */
  async search({ limit, ...search }: LdapSearch): Promise<Outcome<Entry[], LdapFailure>> {
    const { base, scope, filter, attributes, binary = [] } = search
    const found = await answered<SearchResult>(
      this.#client.search(base, {
        scope,
        derefAliases: 'never',
        filter: writtenFilter(filter),
        attributes: [...attributes],
        explicitBufferAttributes: [...binary],
        timeLimit: STEP_MS_MAX / 1_000,
        sizeLimit: limit ?? 0,
        paged: limit === undefined && { pageSize: PAGE_ENTRIES },
      })
    )
    return found.ok ? ok(found.value.searchEntries) : found
  }

  async close(): Promise<void> {
    await this.#client.unbind().catch(() => {})
  }
}

/** A library that loses its connection would open another: without encryption, and bound to nobody. */
function onlyOnce(socket: Socket): () => Socket {
  let isTaken = false
  return () => {
    if (isTaken) throw new Error('The directory hung up')
    isTaken = true
    return socket
  }
}

async function answered<Answer>(work: Promise<Answer>): Promise<Outcome<Answer, LdapFailure>> {
  try {
    return ok(await work)
  } catch (error) {
    if (error instanceof ResultCodeError) return failed(refusedBy(error.code, error.message))
    const isLate = error instanceof Error && error.message.includes('timed out')
    return failed({ type: 'unavailable', code: isLate ? 'ETIMEDOUT' : 'ECONNRESET' })
  }
}

function unreachableCode(failure: EgressFailure): string {
  if (failure.type === 'refused' || failure.type === 'unreachable') return failure.code
  return failure.type === 'breaker_open' ? 'E_BREAKER_OPEN' : 'ETIMEDOUT'
}
