import type { HttpContext } from '@adonisjs/core/http'
import { keepFederation } from '#app/auth/session_data'
import type { CompletedSignIn, FederatedSignIn } from '#app/auth/session_facts'
import { lookUpPerson, type LookUp } from '#app/federation/actions/look_up_person'
import { connectionBy, activeOf, type ActiveConnection } from '#app/federation/connections'
import type { Recheck } from '#app/federation/contracts/protocol'
import { currentTenant } from '#app/tenants/tenant_scope'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/** After no answer; so that a directory that is away is waited for once a minute and not each time. */
const AGAIN_AFTER_MINUTES = 1

/** One question for all requests of a person that arrive together. */
const underWay = new Map<string, Promise<LookUp>>()

/**
 * Whether the directory that began a session still knows the person. Where it can be asked without
 * them it is asked before the first request that comes after its minutes have passed: no page leaves
 * on an older word than that. While it does not answer the session lasts until its hours are over.
 */
export async function stillVouchedFor(
  { session }: HttpContext,
  { personId, federation, signedInAt }: CompletedSignIn,
  now: number = Date.now()
): Promise<boolean> {
  if (!federation || (federation.askAt ?? 0) > now) return true
  const active = activeOf(await connectionBy(federation.connectionId))
  if (!active) return false
  const { recheck } = active.protocol
  if (!recheck) {
    keepFederation(session, { ...federation, askAt: federation.recheckAt })
    return true
  }
  const askAt = federation.askAt ?? signedInAt + minutesOf(active, recheck)
  const said = askAt > now ? 'not_asked' : await askOnce(active, recheck, personId)
  if (said === 'gone') return false
  const next = said === 'not_asked' ? { ...federation, askAt } : later(active, recheck, said, now)
  keepFederation(session, { ...federation, ...next })
  return true
}

function later(
  active: ActiveConnection,
  recheck: Recheck,
  said: LookUp,
  now: number
): Partial<FederatedSignIn> {
  if (said === 'no_answer') return { askAt: now + AGAIN_AFTER_MINUTES * MINUTE_MS }
  const recheckAt = now + active.terms.recheckHours * HOUR_MS
  return { askAt: now + minutesOf(active, recheck), recheckAt }
}

function minutesOf({ connection }: ActiveConnection, recheck: Recheck): number {
  return recheck.minutes(connection.settings) * MINUTE_MS
}

async function askOnce(
  active: ActiveConnection,
  recheck: Recheck,
  personId: string
): Promise<LookUp> {
  const key = `${currentTenant().id} ${active.connection.id} ${personId}`
  const asked = underWay.get(key) ?? lookUpPerson(active, recheck, personId)
  underWay.set(key, asked)
  try {
    return await asked
  } finally {
    underWay.delete(key)
  }
}
