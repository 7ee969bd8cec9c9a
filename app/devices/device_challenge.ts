import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { lookUpHash } from '#app/auth/people'

/** Seconds in which a browser signs. */
const CHALLENGE_SECONDS_MAX = 60

/**
 * What a device's key signs: for this session of this care provider, for a minute. It is made of
 * its own proof, so that asking for one writes nothing and keeps no session alive.
 */
export function createDeviceChallenge(ctx: HttpContext): string {
  const until = Date.now() + CHALLENGE_SECONDS_MAX * 1_000
  const told = `varde-device.${until}.${randomBytes(24).toString('base64url')}`
  return `${told}.${macOf(ctx, told).toString('base64url')}`
}

export function isOwnChallenge(ctx: HttpContext, challenge: string): boolean {
  const parts = challenge.split('.')
  const [, until = ''] = parts
  if (parts.length !== 4 || !(Number(until) > Date.now())) return false
  const given = Buffer.from(parts[3]!, 'base64url')
  const wanted = macOf(ctx, parts.slice(0, 3).join('.'))
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function macOf(ctx: HttpContext, told: string): Buffer {
  return lookUpHash(ctx.plane, 'device challenge', `${ctx.session.sessionId}\n${told}`)
}
