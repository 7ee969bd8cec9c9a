import { AsyncLocalStorage } from 'node:async_hooks'

/** Who acts, as every event of the log will say. */
export type Actor = {
  kind: 'staff' | 'patient' | 'operator' | 'system'
  id: string | null
  role: string | null
  unitId: string | null
  /** Authenticator assurance level, 0 to 3 (NIST SP 800-63B). */
  assurance: number
  /** Which session, without the power to use it. */
  sessionRef: string | null
  requestId: string | null
  /** Stands in the details of every event: the grant or the command under which an operator acts. */
  details?: Record<string, string>
  /** What was decided about a patient earlier in this request, by the patient's id. */
  decisions?: Map<string, DecidedAccess>
}

/** Why an act on a patient is allowed: stands in every event of the request that says no other. */
export type DecidedAccess = {
  purpose: string
  reason: string
  ruleVersion: string
  details: Record<string, string>
}

const actors = new AsyncLocalStorage<Actor>()

/** A command, a worker or a timer: the installation itself. */
export const systemActor: Actor = {
  kind: 'system',
  id: null,
  role: null,
  unitId: null,
  assurance: 0,
  sessionRef: null,
  requestId: null,
}

export function runAs<T>(actor: Actor, callback: () => Promise<T>): Promise<T> {
  return actors.run(actor, callback)
}

export function currentActor(): Actor {
  return actors.getStore() ?? systemActor
}
