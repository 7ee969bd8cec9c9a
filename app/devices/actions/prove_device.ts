import { randomBytes } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { audit } from '#app/audit/audit_log'
import { markBound, markEnrolled } from '#app/auth/bound_cookie'
import { bindDevice, completedSignIn, keepProvedDevice, lockedSignIn } from '#app/auth/session_data'
import type { BoundDevice } from '#app/auth/session_facts'
import { leaveUntouched } from '#app/auth/session_state'
import { useChallenge } from '#app/auth/use_passkey'
import { isOwnChallenge } from '#app/devices/device_challenge'
import { hasSigned } from '#app/devices/device_key'
import { devicePolicy } from '#app/devices/device_policy'
import {
  findDevice,
  noteDeviceSeen,
  type DeviceRow,
} from '#app/devices/statements/device_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

export type DeviceProof = { deviceId: string; challenge: string; signature: string }

/** `pending` waits for an administrator; `unknown` and `revoked` mean the key is of no use any more. */
export type ProofOutcome = 'proved' | 'pending' | 'revoked' | 'unknown' | 'refused'

/**
 * The key of a device has signed: before sign-in it says where the next session will be, in a
 * session of that device it lengthens its cookie, and one that was opened without it is bound to
 * it. A renewal is the page's own doing and keeps no session from ending.
 */
export async function proveDevice(ctx: HttpContext, proof: DeviceProof): Promise<ProofOutcome> {
  const { database } = currentTenant()
  if (!isOwnChallenge(ctx, proof.challenge)) return 'refused'
  const [device] = await database.query<DeviceRow>(findDevice, [proof.deviceId])
  if (!device) return 'unknown'
  const signature = Buffer.from(proof.signature, 'base64url')
  if (!hasSigned(device.public_key, proof.challenge, signature)) {
    return refuse(ctx, device, 'bad_signature', 'refused')
  }
  if (device.state === 'revoked') return refuse(ctx, device, 'revoked', 'revoked')
  markEnrolled(ctx)
  await database.query(noteDeviceSeen, [device.id])
  return device.state === 'pending' ? 'pending' : take(ctx, device, proof.challenge)
}

async function take(ctx: HttpContext, device: DeviceRow, challenge: string): Promise<ProofOutcome> {
  const { session } = ctx
  const { proofMinutes } = await devicePolicy()
  const signIn = completedSignIn(session) ?? lockedSignIn(session)?.signIn
  if (signIn?.device?.deviceId === device.id) {
    leaveUntouched(ctx)
    markBound(ctx, signIn.device, proofMinutes)
    return 'proved'
  }
  if (signIn?.device) return 'refused'
  if (signIn && device.trust === 'personal' && device.owner_staff_id !== signIn.personId) {
    return 'unknown'
  }
  const isFirst = await currentTenant().database.transaction((trx) =>
    useChallenge(ctx.plane, trx, challenge)
  )
  if (!isFirst) return 'refused'
  const bound: BoundDevice = {
    deviceId: device.id,
    binding: randomBytes(16).toString('base64url'),
  }
  if (signIn) bindDevice(session, bound)
  else keepProvedDevice(session, bound)
  markBound(ctx, bound, proofMinutes)
  return 'proved'
}

/** Written down where a person's session is behind it, or a key that was good once. */
async function refuse(
  ctx: HttpContext,
  { id }: DeviceRow,
  why: 'bad_signature' | 'revoked',
  outcome: ProofOutcome
): Promise<ProofOutcome> {
  if (why === 'revoked' || completedSignIn(ctx.session)) {
    const subject = { type: 'device', id }
    const event = {
      action: 'device.refused',
      outcome: 'denied',
      subject,
      details: { why },
    } as const
    await audit.recordReads(event)
  }
  return outcome
}
