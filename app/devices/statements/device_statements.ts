import { IS_ALIVE } from '#app/auth/statements/session_statements'
import type { DeviceTrust } from '#app/auth/statements/signed_in_statements'
import { statement } from '#app/tenants/statement'

export type DeviceState = 'pending' | 'active' | 'revoked'

export type DeviceRow = {
  id: string
  public_key: Buffer
  name_sealed: Buffer
  trust: DeviceTrust
  state: DeviceState
  owner_staff_id: string
  browser: string
  system: string
  enrolled_at: Date
  last_seen_at: Date | null
  revoked_at: Date | null
  revoked_because: 'lost' | 'administrator' | null
}

export type ListedDeviceRow = DeviceRow & { owner_name_sealed: Buffer; session_count: number }

const COLUMNS = `d.id, d.public_key, d.name_sealed, d.trust, d.state, d.owner_staff_id, d.browser,
  d.system, d.enrolled_at, d.last_seen_at, d.revoked_at, d.revoked_because`

const SESSION_COUNT = `(select count(*)::int from sessions
  where device_id = d.id and assurance >= 1 and ${IS_ALIVE}) as session_count`

export const findDevice = statement(
  'devices.find',
  `select ${COLUMNS} from devices d where d.id = $1`
)

export const insertDevice = statement(
  'devices.insert',
  `insert into devices (id, public_key, name_sealed, trust, state, owner_staff_id, browser, system,
     approved_at, last_seen_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8,
     case $5 when 'active' then clock_timestamp() end, clock_timestamp())
   on conflict do nothing returning id`
)

/** $1 owner, $2 whether personal devices are counted, or the others. */
export const countDevicesOf = statement(
  'devices.count_of',
  `select count(*)::int as count from devices
   where owner_staff_id = $1 and state <> 'revoked' and (trust = 'personal') = $2`
)

export const listDevicesOf = statement(
  'devices.list_of',
  `select ${COLUMNS} from devices d
   where d.owner_staff_id = $1 and (d.state <> 'revoked' or d.revoked_at > now() - interval '90 days')
   order by d.enrolled_at desc, d.id desc limit 100`
)

/** Newest first. $1 state, $2 trust class, $3 owner, $4 the last device shown, $5 how many. */
export const listDevicePage = statement(
  'devices.list_page',
  `select ${COLUMNS}, s.name_sealed as owner_name_sealed, ${SESSION_COUNT}
   from devices d join staff s on s.id = d.owner_staff_id
   where ($1::text is null or d.state = $1) and ($2::text is null or d.trust = $2)
     and ($3::uuid is null or d.owner_staff_id = $3)
     and ($4::uuid is null
       or (d.enrolled_at, d.id) < (select c.enrolled_at, c.id from devices c where c.id = $4))
   order by d.enrolled_at desc, d.id desc limit $5`
)

export const countDevices = statement(
  'devices.count',
  `select count(*)::int as total, count(*) filter (where state = 'pending')::int as pending
   from devices d
   where ($1::text is null or d.state = $1) and ($2::text is null or d.trust = $2)
     and ($3::uuid is null or d.owner_staff_id = $3)`
)

/** Once in five minutes at most. */
export const noteDeviceSeen = statement(
  'devices.note_seen',
  `update devices set last_seen_at = now()
   where id = $1 and (last_seen_at is null or last_seen_at < now() - interval '5 minutes')`
)

export const approveDevice = statement(
  'devices.approve',
  `update devices set state = 'active', approved_at = now(), approved_by_staff_id = $2
   where id = $1 and state = 'pending' and owner_staff_id <> $2 returning owner_staff_id`
)

export const classifyDevice = statement(
  'devices.classify',
  `update devices set trust = $2 where id = $1 and state <> 'revoked' and trust <> $2 returning id`
)

/** $1 device, $2 who, $3 why, $4 the owner it must have, or null for any. */
export const revokeDevice = statement(
  'devices.revoke',
  `update devices set state = 'revoked', revoked_at = now(), revoked_by_staff_id = $2,
     revoked_because = $3
   where id = $1 and state <> 'revoked' and ($4::uuid is null or owner_staff_id = $4)
   returning owner_staff_id`
)

export const endSessionsOfDevice = statement(
  'devices.end_sessions',
  `delete from sessions where device_id = $1 returning 1 as ended`
)

/** Sessions take their new limits at once; the table's own trigger knows them. */
export const renewLimits = statement(
  'devices.renew_limits',
  `update sessions set device_id = device_id where $1::uuid is null or device_id = $1`
)

/** A device from which an administrator could approve another. */
export const findAdministratorDevice = statement(
  'devices.find_administrator_device',
  `select d.id from devices d
   where d.state = 'active' and (d.trust <> 'personal' or exists (
     select from assignments a join staff s on s.id = a.staff_id and s.state = 'active'
     where a.staff_id = d.owner_staff_id and a.role = 'administrator' and a.valid_from <= now()
       and (a.valid_until is null or a.valid_until > now())))
   limit 1`
)
