import { createHmac } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import type { SessionData, SessionStoreContract } from '@adonisjs/session/types'
import { E_INTEGRITY } from '#app/encryption/exceptions'
import { deviceClass } from '#app/auth/device_class'
import { findSharedAccount } from '#app/auth/find_shared_account'
import { SESSION_COOKIE } from '#app/auth/session_cookie'
import { sessionColumns } from '#app/auth/session_data'
import { lookUpHash } from '#app/auth/people'
import {
  isLeftUntouched,
  rememberSession,
  rememberUnknownSession,
  sessionReference,
} from '#app/auth/session_state'
import {
  destroySession,
  readSession,
  sessionWriters,
  sweepSessions,
  touchSession,
  type SessionRow,
} from '#app/auth/statements/session_statements'
import { tryCurrentPlane, type Plane } from '#app/tenants/plane'

/** One request in so many that starts a session also removes the expired ones. */
const SWEEP_ONE_IN = 100
const REFERENCE_LENGTH = 16

/**
 * Sessions in the database of the plane they belong to, so that ending one ends it on every
 * machine at once. The id is kept as a keyed hash and the data sealed: a copy of the table
 * signs nobody in. Nor does a row changed by hand: who is signed in stands in the sealed data,
 * the columns `staff_id` and `assurance` only serve to end sessions. A session whose row is
 * gone is never written again under the same id.
 */
export class PlaneSessionStore implements SessionStoreContract {
  #isStale = false

  constructor(readonly ctx: HttpContext) {}

  async read(sessionId: string): Promise<SessionData | null> {
    const plane = this.#plane()
    if (!plane || !this.#isPresented(sessionId)) return null

    const idHash = hashOf(plane, sessionId)
    const [row] = await plane.database.query<SessionRow>(readSession, [idHash])
    if (!row) {
      rememberUnknownSession(this.ctx)
      return null
    }
    const data = await this.#open(plane, idHash, row.data_sealed)
    if (!data) return null
    this.#isStale = row.is_stale
    rememberSession(this.ctx, rowId(idHash).slice(0, REFERENCE_LENGTH))
    return data
  }

  async write(sessionId: string, data: SessionData): Promise<void> {
    const plane = this.#plane()
    if (!plane) return
    const wasPresented = this.#isPresented(sessionId)
    if (wasPresented && !sessionReference(this.ctx)) return

    const idHash = hashOf(plane, sessionId)
    const device = deviceClass(this.ctx.request.header('user-agent') ?? '')
    const kept = { ...data, device }
    const sealed = plane.keys.sealJson('sessions', 'data_sealed', rowId(idHash), kept)
    const columns = sessionColumns(data)
    const { personId, assurance, connectionId, deviceId, isLocked, signedInAt } = columns
    const { update, insert } = sessionWriters(plane.kind)
    const place = [connectionId, deviceId, isLocked, this.#addressHash(plane)]
    const row = [idHash, personId, assurance, sealed, ...(plane.kind === 'tenant' ? place : [])]
    if (wasPresented) await plane.database.query(update, row)
    else await plane.database.query(insert, [...row, signedInAt])
    if (!wasPresented && Math.random() * SWEEP_ONE_IN < 1) await plane.database.query(sweepSessions)
  }

  async destroy(sessionId: string): Promise<void> {
    const plane = this.#plane()
    if (plane) await plane.database.query(destroySession, [hashOf(plane, sessionId)])
  }

  /** At most once a minute: reading must not cost a write each time. */
  async touch(sessionId: string): Promise<void> {
    const plane = this.#plane()
    if (!plane || !this.#isStale || isLeftUntouched(this.ctx)) return
    const idHash = hashOf(plane, sessionId)
    await plane.database.query(touchSession, [idHash, this.#addressHash(plane)])
    await findSharedAccount(plane, idHash)
  }

  /** Tells addresses apart while the session lives; the address itself is kept nowhere. */
  #addressHash(plane: Plane): Buffer {
    return lookUpHash(plane, 'session address', this.ctx.request.ip())
  }

  /** A damaged session is nobody's: it ends, and its owner signs in again. */
  async #open(plane: Plane, idHash: Buffer, sealed: Buffer): Promise<SessionData | null> {
    try {
      return plane.keys.openJson<SessionData>('sessions', 'data_sealed', rowId(idHash), sealed)
    } catch (error) {
      if (!(error instanceof E_INTEGRITY)) throw error
      this.ctx.logger.warn({ code: 'E_INTEGRITY' }, 'a damaged session was ended')
      await plane.database.query(destroySession, [idHash])
      rememberUnknownSession(this.ctx)
      return null
    }
  }

  /** Health probes come every few seconds without a cookie, on any host: they get no session. */
  #plane(): Plane | undefined {
    return this.ctx.request.url().startsWith('/health/') ? undefined : tryCurrentPlane()
  }

  #isPresented(sessionId: string): boolean {
    return this.ctx.request.cookie(SESSION_COOKIE) === sessionId
  }
}

/** Under which a session stands in the table. */
export function hashOf(plane: Plane, sessionId: string): Buffer {
  return createHmac('sha256', plane.keys.sessionKey).update(sessionId).digest()
}

function rowId(idHash: Buffer): string {
  return idHash.toString('hex')
}
