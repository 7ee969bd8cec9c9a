import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { lookUpHash, normaliseSignInName } from '#app/auth/people'

const COOKIE = '__Host-varde-device'
const DAYS_MAX = 180

/**
 * The id of this browser when this very account has signed in from it before, else null. The
 * mark gives no access; it only keeps a stranger's guesses from counting against the person.
 */
export function knownDevice(ctx: HttpContext, signInName: string): string | null {
  const mark: unknown = ctx.request.encryptedCookie(COOKIE)
  if (typeof mark !== 'string') return null
  const [deviceId, owner] = mark.split('.')
  return deviceId && owner === ownerMark(ctx, deviceId, signInName) ? deviceId : null
}

const newIds = new WeakMap<HttpContext, string>()

/** The id of this browser, whoever used it last; a new one when it has none. */
export function deviceIdOf(ctx: HttpContext): string {
  const mark: unknown = ctx.request.encryptedCookie(COOKIE)
  const [known] = typeof mark === 'string' ? mark.split('.') : []
  if (known) return known
  const id = newIds.get(ctx) ?? randomUUID()
  newIds.set(ctx, id)
  return id
}

/** Marks the browser after a completed sign-in. The last account wins on a shared PC. */
export function markDevice(ctx: HttpContext, signInName: string): void {
  const deviceId = deviceIdOf(ctx)
  const mark = `${deviceId}.${ownerMark(ctx, deviceId, signInName)}`
  ctx.response.encryptedCookie(COOKIE, mark, {
    maxAge: `${DAYS_MAX}d`,
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
  })
}

function ownerMark(ctx: HttpContext, deviceId: string, signInName: string): string {
  const value = `${deviceId}\n${normaliseSignInName(signInName)}`
  return lookUpHash(ctx.plane, 'device mark', value).toString('hex')
}
