import { selectIntervals } from '#app/plugins/activation_statements'
import type { RegisteredState } from '#app/plugins/activation_state'
import type { RegisteredActivity, RegisteredProcessor } from '#app/privacy/register_row'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** A stretch of time in one state, with what stood on the register because of it. */
export type ActivationInterval = {
  pluginId: string
  state: RegisteredState
  from: Date
  until: Date | null
  /** Kept as they were: a later version of the plugin does not rewrite the past. */
  processors: RegisteredProcessor[]
  activity: RegisteredActivity
  byStaffId: string | null
}

type IntervalRow = {
  plugin_id: string
  state: RegisteredState
  from_at: Date
  until_at: Date | null
  processors: RegisteredProcessor[]
  activity: RegisteredActivity
  by_staff_id: string | null
}

/** All intervals of a tenant, by plugin and time. */
export async function activationIntervals(tenant: TenantScope): Promise<ActivationInterval[]> {
  const rows = await tenant.database.query<IntervalRow>(selectIntervals)
  return rows.map((row) => ({
    pluginId: row.plugin_id,
    state: row.state,
    from: row.from_at,
    until: row.until_at,
    processors: row.processors,
    activity: row.activity,
    byStaffId: row.by_staff_id,
  }))
}
