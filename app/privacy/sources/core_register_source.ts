import { joinIntervals } from '#app/privacy/join_intervals'
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
  const operatorName = operator?.name ?? null
  const activities = relayPeriods(relays).flatMap(({ relay, from, until }) => {
    const rows = coreActivityRows({ operator: operatorName, relay, controller: tenant.name })
    return rows.map((item) => ({ item, from, until }))
  })
  return { processors: [...hosting, ...others], activities: joinIntervals(activities) }
}

/** The whole of time cut where the relay changes, each piece with the relay that served in it. */
function relayPeriods(relays: readonly RelayInterval[]) {
  const edges = relays.flatMap(({ from, until }) => (until ? [from, until] : [from]))
  const cuts = [...new Set(edges.map((edge) => edge.getTime()))].sort((a, b) => a - b)
  const starts = [null, ...cuts.map((cut) => new Date(cut))]
  return starts.map((from, index) => ({
    from,
    until: starts[index + 1] ?? null,
    relay: relays.find((relay) => from !== null && serves(relay, from)) ?? null,
  }))
}

function serves({ from, until }: RelayInterval, moment: Date): boolean {
  return from <= moment && (until === null || moment < until)
}
