import { coreActivityRows } from '#app/privacy/core_activity_rows'
import type { Interval, RegisteredProcessor, RegisterFacts } from '#app/privacy/register_row'
import type { RegisterSource } from '#app/privacy/register_sources'
import { mailRelayIntervals, type RelayInterval } from '#app/privacy/sources/mail_relay_intervals'
import { siteOperator } from '#app/privacy/sources/site_operator'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** What stands on the register whatever plugins do: the site, the mail relay and the core's work. */
export const coreRegisterSource: RegisterSource = {
  name: 'core',
  collect: async (tenant) => coreFacts(tenant, await mailRelayIntervals(tenant)),
}

/** Pure. The tenant's own systems appear as recipients, never as processors. */
export function coreFacts(
  tenant: Pick<TenantScope, 'name' | 'facts'>,
  relays: readonly RelayInterval[]
): RegisterFacts {
  const operator = siteOperator(tenant)
  const hosting: Interval<RegisteredProcessor>[] = operator
    ? [{ item: operator, from: null, until: null }]
    : []
  const others = relays.flatMap(({ processor, from, until }) =>
    processor ? [{ item: processor, from, until }] : []
  )
  const processors = [...hosting, ...others]
  const activities = coreActivityRows({
    operator: operator?.name ?? null,
    relay: relays.find(({ until }) => until === null) ?? null,
    controller: tenant.name,
  })
  return { processors, activities: activities.map((item) => ({ item, from: null, until: null })) }
}
