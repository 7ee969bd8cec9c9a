import { statement } from '#app/tenants/statement'

const COLUMNS = `admission, approval, personal_idle_minutes as "personalIdleMinutes",
  ward_shared_idle_minutes as "wardSharedIdleMinutes", kiosk_idle_minutes as "kioskIdleMinutes",
  unlock_minutes as "unlockMinutes", proof_minutes as "proofMinutes"`

export const readDevicePolicy = statement(
  'devices.read_policy',
  `select ${COLUMNS} from device_policy`
)

export const writeDevicePolicy = statement(
  'devices.write_policy',
  `update device_policy set admission = $1, approval = $2, personal_idle_minutes = $3,
     ward_shared_idle_minutes = $4, kiosk_idle_minutes = $5, unlock_minutes = $6,
     proof_minutes = $7, changed_at = now()
   where (admission, approval, personal_idle_minutes, ward_shared_idle_minutes,
       kiosk_idle_minutes, unlock_minutes, proof_minutes)
     is distinct from ($1, $2, $3::smallint, $4::smallint, $5::smallint, $6::smallint, $7::smallint)
   returning 1 as changed`
)

export const writeAdmission = statement(
  'devices.write_admission',
  `update device_policy set admission = $1, changed_at = now() where admission <> $1
   returning 1 as changed`
)
