import type { HttpContext } from '@adonisjs/core/http'
import { deviceIdOf } from '#app/auth/known_device'
import { lookUpHash } from '#app/auth/people'
import { statement } from '#app/tenants/statement'
import { noticeStaff } from '#app/notices/notice_staff'
import type { Transaction } from '#app/tenants/plane_database'

const forgetOldDevices = statement(
  'auth.forget_old_devices',
  `delete from staff_devices where staff_id = $1 and last_seen_at < now() - interval '180 days'`
)

const seeDevice = statement(
  'auth.see_device',
  `with before as (select count(*)::int as count from staff_devices where staff_id = $1),
   seen as (
     insert into staff_devices (staff_id, device_hash) values ($1, $2)
     on conflict (staff_id, device_hash) do update set last_seen_at = now()
     returning (xmax = 0) as is_new)
   select seen.is_new and before.count > 0 as "isNews" from seen, before`
)

/**
 * Tells a member of staff by mail when their account is used from a browser for the first time
 * (ASVS 6.3.5). The first browser of an account is no news to anybody.
 */
export async function noteDevice(
  ctx: HttpContext,
  trx: Transaction,
  staffId: string
): Promise<void> {
  const device = lookUpHash(ctx.plane, 'device of staff', `${deviceIdOf(ctx)}\n${staffId}`)
  await trx.query(forgetOldDevices, [staffId])
  const [seen] = await trx.query<{ isNews: boolean }>(seeDevice, [staffId, device])
  if (seen?.isNews) await noticeStaff(trx, staffId, 'new_device')
}
