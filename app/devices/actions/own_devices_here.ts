import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson } from '#app/account/current_person'
import { listOwnDevices } from '#app/devices/actions/list_own_devices'
import { devicePolicy } from '#app/devices/device_policy'
import type { OwnDevices } from '#resources/inertia/contract'

/** A person's devices as their account page shows them; the console keeps none. */
export async function ownDevicesHere(ctx: HttpContext): Promise<OwnDevices | null> {
  if (ctx.plane.kind === 'console') return null
  const { id, limits, signIn } = currentPerson(ctx)
  const [devices, { approval }] = await Promise.all([
    listOwnDevices(id, signIn.device?.deviceId ?? null),
    devicePolicy(),
  ])
  return { devices, hereTrust: limits.trust, needsApproval: approval === 'administrator' }
}
