import { timingSafeEqual } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { lookUpHash } from '#app/auth/people'
import type { BoundDevice } from '#app/auth/session_facts'

/** Says for some minutes that the device's key has signed for this session. */
const BOUND = '__Host-varde-bound'

/** Remembers, for the answer to signing out, that the browser's storage holds a device's key. */
const ENROLLED = '__Host-varde-enrolled'

const ENROLLED_DAYS = 400
const hidden = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const

/**
 * Given after a signature of the device's key, and only then. A cookie jar that somebody copied
 * is worth nothing once this one has run out: to get the next, one needs the key.
 */
export function markBound(ctx: HttpContext, device: BoundDevice, minutes: number): void {
  const until = String(Date.now() + minutes * 60_000)
  const mark = `${until}.${macOf(ctx, device, until).toString('base64url')}`
  ctx.response.plainCookie(BOUND, mark, { ...hidden, encode: false, maxAge: `${minutes}m` })
}

/** Whether the key has signed for this session lately. */
export function bindingIsProved(ctx: HttpContext, device: BoundDevice): boolean {
  const mark: unknown = ctx.request.plainCookie(BOUND, undefined, false)
  if (typeof mark !== 'string') return false
  const [until = '', mac = ''] = mark.split('.')
  if (!(Number(until) > Date.now())) return false
  const given = Buffer.from(mac, 'base64url')
  const wanted = macOf(ctx, device, until)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

export function markEnrolled(ctx: HttpContext): void {
  ctx.response.plainCookie(ENROLLED, '1', { ...hidden, encode: false, maxAge: `${ENROLLED_DAYS}d` })
}

/** Whether clearing the browser's storage would take a device's key with it. */
export function holdsDeviceKey(ctx: HttpContext): boolean {
  return ctx.request.plainCookie(ENROLLED, undefined, false) === '1'
}

function macOf(ctx: HttpContext, { deviceId, binding }: BoundDevice, until: string): Buffer {
  return lookUpHash(ctx.plane, 'bound device', `${deviceId}\n${binding}\n${until}`)
}
