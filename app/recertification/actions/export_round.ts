import { audit } from '#app/audit/audit_log'
import { namesOf } from '#app/people/names_of'
import { roundBy } from '#app/recertification/actions/open_round'
import { reviewedRights } from '#app/recertification/reviewed_rights'
import { listRoundRights, type RightRow } from '#app/recertification/statements/list_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { ReviewedRight } from '#resources/inertia/contract'

const rightsPerBatch = 2_000
/** A hospital of ten thousand has some twelve thousand roles; this is far above. */
const rightsMax = 200_000

/**
 * Everything a round asked and what came of it.
 *
 * @throws E_REVIEW_NOT_FOUND (404)
 */
export async function exportRound(id: unknown): Promise<ReviewedRight[]> {
  const round = await roundBy(id)
  const rights: ReviewedRight[] = []
  let last: string | null = null
  while (rights.length < rightsMax) {
    const rows: RightRow[] = await currentTenant().database.query<RightRow>(listRoundRights, [
      round.id,
      last,
      rightsPerBatch,
    ])
    const nameOf = await namesOf(rows.map(({ answered_by_staff_id: by }) => by))
    rights.push(...reviewedRights(rows, nameOf, null))
    last = rows.at(-1)?.id ?? null
    if (rows.length < rightsPerBatch) break
  }
  await audit.recordReads({
    action: 'recertification.exported',
    subject: { type: 'recertification_round', id: round.id },
    details: { count: rights.length },
  })
  return rights
}
