import type { GrantRow } from '#app/support/statements/support_statements'
import type { TenantScope } from '#app/tenants/tenant_scope'
import type { SupportLine } from '#resources/inertia/contract'

/** A row as a page shows it; whether it holds is the clock's to say. */
export function grantLine({ keys }: TenantScope, row: GrantRow, now = new Date()): SupportLine {
  const name = keys.open('known_operators', 'name_sealed', row.operator_id, row.operator_sealed)
  const reason = keys.open('support_grants', 'reason_sealed', row.id, row.reason_sealed)
  return {
    id: row.id,
    operatorName: name.toString('utf8'),
    ticket: row.ticket,
    reason: reason.toString('utf8'),
    scope: row.scope,
    mayWrite: row.may_write,
    minutes: row.minutes,
    askedAt: row.asked_at.toISOString(),
    state: stateOf(row, now),
    until: (row.ended_at ?? row.ends_at)?.toISOString() ?? null,
  }
}

function stateOf(row: GrantRow, now: Date): SupportLine['state'] {
  if (row.state !== 'granted') return row.state
  if (row.ended_at) return 'ended'
  if (!row.ends_at || row.ends_at <= now) return 'expired'
  return row.entered_at ? 'here' : 'granted'
}
