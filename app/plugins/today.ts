import { DateTime } from 'luxon'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** The date where the tenant is, `YYYY-MM-DD`. */
export function todayAt(tenant: TenantScope, now: Date = new Date()): string {
  return DateTime.fromJSDate(now, { zone: tenant.timeZone }).toFormat('yyyy-MM-dd')
}
