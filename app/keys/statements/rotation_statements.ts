import type { TenantKeyKind } from '#app/encryption/tenant_key_material'
import { statement } from '#app/tenants/statement'

export type KeyLifeRow = {
  id: string
  kind: TenantKeyKind
  created_at: Date
  used_from: Date | null
  retired_at: Date | null
  now: Date
}

/** One rotation begins at a time. */
export const lockTenant = statement(
  'keys.lock_tenant',
  'select id from tenants where id = $1 for update'
)

/** Newest first; a KEK wrapped for several certificates is one key. */
export const selectLiveKeys = statement(
  'keys.select_live_keys',
  `select id, kind, min(created_at) as created_at, min(used_from) as used_from,
     min(retired_at) as retired_at, clock_timestamp() as now
   from keys where tenant_id = $1 and kind = $2 and destroyed_at is null
   group by id, kind order by id desc`
)

export const useKey = statement(
  'keys.use_key',
  `update keys set used_from = clock_timestamp() where id = $1 and used_from is null`
)

/** All of the kind but one. */
export const retireOthers = statement(
  'keys.retire_others',
  `update keys set retired_at = clock_timestamp()
   where tenant_id = $1 and kind = $2 and id <> $3 and retired_at is null`
)

export const destroyKey = statement(
  'keys.destroy_key',
  `update keys set wrapped = null, destroyed_at = clock_timestamp()
   where id = $1 and retired_at is not null and destroyed_at is null`
)

export const updateWrap = statement(
  'keys.update_wrap',
  `update keys set wrapped = $3, wrapped_by = $4
   where id = $1 and wrapped_by = $2 and destroyed_at is null`
)

export const countWrapsUnder = statement(
  'keys.count_wraps_under',
  `select count(*)::int as count from keys
   where wrapped_by = any($1::text[]) and destroyed_at is null`
)

/** Patients' keys that are not wrapped by a KEK, after a patient, in order. */
export const selectPatientWraps = statement(
  'keys.select_patient_wraps',
  `select patient_id, wrapped from keystore.patient_keys
   where substring(wrapped from 1 for 16) <> $1 and patient_id > $2
   order by patient_id limit $3`
)

/** Only what is still as it was read: a key destroyed meanwhile stays destroyed. */
export const exchangePatientWraps = statement(
  'keys.exchange_patient_wraps',
  `update keystore.patient_keys k set wrapped = g.fresh
   from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as g(id, fresh, before)
   where k.patient_id = g.id and k.wrapped = g.before returning 1 as done`
)

export const countPatientWrapsUnder = statement(
  'keys.count_patient_wraps_under',
  `select count(*)::int as count from keystore.patient_keys
   where substring(wrapped from 1 for 16) = any($1::bytea[])`
)
