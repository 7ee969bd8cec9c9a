import { randomBytes } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson } from '#app/account/current_person'
import { audit } from '#app/audit/audit_log'
import { markBound, markEnrolled } from '#app/auth/bound_cookie'
import { deviceClass } from '#app/auth/device_class'
import { bindDevice } from '#app/auth/session_data'
import type { DeviceTrust } from '#app/auth/statements/signed_in_statements'
import { useChallenge } from '#app/auth/use_passkey'
import { refused, type DeviceOutcome } from '#app/devices/answer'
import { isOwnChallenge } from '#app/devices/device_challenge'
import { hasSigned } from '#app/devices/device_key'
import { devicePolicy } from '#app/devices/device_policy'
import {
  countDevicesOf,
  findAdministratorDevice,
  insertDevice,
} from '#app/devices/statements/device_statements'
import { noticeStaff } from '#app/notices/notice_staff'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { DevicePolicy } from '#resources/inertia/contract'

export type NewDevice = {
  id: string
  name: string
  trust: DeviceTrust
  publicKey: string
  challenge: string
  signature: string
}

/** An ICT department enrols a hospital's shared PCs; a person has a few of their own. */
const PERSONAL_MAX = 10
const SHARED_MAX = 5_000

/**
 * Enters a browser in the register: its person has given the second factor lately (the route asks
 * for it), and its key has signed. Where the policy wants an administrator's word it waits for it.
 * The session is bound to the device at once.
 */
export async function enrolDevice(
  ctx: HttpContext,
  device: NewDevice
): Promise<DeviceOutcome<'active' | 'pending'>> {
  const publicKey = Buffer.from(device.publicKey, 'base64url')
  const signature = Buffer.from(device.signature, 'base64url')
  const isHeld =
    isOwnChallenge(ctx, device.challenge) && hasSigned(publicKey, device.challenge, signature)
  if (!isHeld) return refused('not_signed')

  const policy = await devicePolicy()
  const outcome = await currentTenant().database.transaction((trx) =>
    insert(ctx, trx, { device, publicKey, policy })
  )
  if (outcome.ok) markEnrolled(ctx)
  if (outcome.ok && outcome.value === 'active') {
    const bound = { deviceId: device.id, binding: randomBytes(16).toString('base64url') }
    bindDevice(ctx.session, bound)
    markBound(ctx, bound, policy.proofMinutes)
  }
  return outcome
}

async function insert(
  ctx: HttpContext,
  trx: Transaction,
  { device, publicKey, policy }: { device: NewDevice; publicKey: Buffer; policy: DevicePolicy }
): Promise<DeviceOutcome<'active' | 'pending'>> {
  const { id, name, trust, challenge } = device
  const { id: staffId } = currentPerson(ctx)
  if (!(await useChallenge(ctx.plane, trx, challenge))) return refused('not_signed')
  const isPersonal = trust === 'personal'
  const [held] = await trx.query<{ count: number }>(countDevicesOf, [staffId, isPersonal])
  if ((held?.count ?? 0) >= (isPersonal ? PERSONAL_MAX : SHARED_MAX)) return refused('too_many')

  const state = (await needsApproval(ctx, trx, policy)) ? 'pending' : 'active'
  const { browser, system } = deviceClass(ctx.request.header('user-agent') ?? '')
  const sealed = currentTenant().keys.seal('devices', 'name_sealed', id, name)
  const row = [id, publicKey, sealed, trust, state, staffId, browser, system]
  const inserted = await trx.query(insertDevice, row)
  if (inserted.length === 0) return refused('known_device')
  await noticeStaff(trx, staffId, 'device_enrolled')
  const subject = { type: 'device', id }
  await audit.record(trx, { action: 'device.enrolled', subject, details: { trust, state } })
  return { ok: true, value: state }
}

/**
 * Another administrator says yes, where the policy asks for it. The first device from which one
 * could say it needs nobody's, or the hospital would stand before a closed door.
 */
async function needsApproval(ctx: HttpContext, trx: Transaction, policy: DevicePolicy) {
  if (policy.approval === 'person') return false
  const isAdministrator = currentPerson(ctx).roles.includes('administrator')
  const [known] = await trx.query(findAdministratorDevice)
  return !isAdministrator || known !== undefined
}
