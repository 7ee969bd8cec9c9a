import { nameOf as openName } from '#app/auth/people'
import type { RightRow } from '#app/recertification/statements/list_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { ReviewedRight } from '#resources/inertia/contract'

const collator = new Intl.Collator('nb')

/** Rights as pages show them, by name; the reader's own are marked. */
export function reviewedRights(
  rows: readonly RightRow[],
  nameOf: (id: string | null) => string | null,
  readerId: string | null
): ReviewedRight[] {
  const tenant = currentTenant()
  return rows
    .map((row) => ({
      id: row.id,
      staffId: row.staff_id,
      name: openName(tenant, { id: row.staff_id, name_sealed: row.name_sealed }),
      state: row.state,
      role: row.role,
      unitName: row.unit_name,
      since: row.valid_from.toISOString(),
      until: row.valid_until?.toISOString() ?? null,
      lastSignedInAt: row.last_signed_in_at?.toISOString() ?? null,
      isOwn: row.staff_id === readerId,
      answer: row.answer,
      answeredByName: nameOf(row.answered_by_staff_id),
      answeredAt: row.answered_at?.toISOString() ?? null,
      outcome: row.outcome,
      settledAt: row.settled_at?.toISOString() ?? null,
    }))
    .toSorted((left, right) => collator.compare(left.name, right.name))
}
