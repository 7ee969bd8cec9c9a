import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { namesOf } from '#app/people/names_of'
import { lastDay } from '#app/recertification/last_day'
import { reviewBy } from '#app/recertification/may_review'
import { reviewedRights } from '#app/recertification/reviewed_rights'
import {
  listRights,
  noteShown,
  type ListRow,
  type RightRow,
} from '#app/recertification/statements/list_statements'
import {
  listProgress,
  type ListProgressRow,
} from '#app/recertification/statements/round_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'
import type { ReviewProps } from '#resources/inertia/contract'

/** Rows a reviewer has before their eyes at once; more are confirmed together by nobody. */
const rightsPerPage = 100

/**
 * A page of rights for their reviewer, which notes that these were shown.
 *
 * @throws E_REVIEW_NOT_FOUND (404)
 */
export async function openReview(
  staff: SignedInStaff,
  id: unknown,
  cursor: unknown
): Promise<ReviewProps> {
  const { database } = currentTenant()
  const list = await reviewBy(database, id, staff)
  const [rows, progress] = await Promise.all([
    database.query<RightRow>(listRights, [
      list.id,
      isUuid(cursor) ? cursor : null,
      rightsPerPage + 1,
    ]),
    database.query<ListProgressRow>(listProgress, [list.round_id]),
  ])
  const page = rows.slice(0, rightsPerPage)
  const nameOf = await namesOf(page.map(({ answered_by_staff_id: by }) => by))
  await database.query(noteShown, [page.map((row) => row.id), staff.staffId])
  await audit.recordReads({
    action: 'recertification.list_opened',
    subject: { type: 'recertification_list', id: list.id },
    details: { count: page.length },
  })
  return {
    list: listProps(list),
    rights: reviewedRights(page, nameOf, staff.staffId),
    nextCursor: rows.length > rightsPerPage ? (page.at(-1)?.id ?? null) : null,
    progress: progressOf(progress.find((one) => one.id === list.id)),
  }
}

function progressOf(counts: ListProgressRow | undefined): ReviewProps['progress'] {
  if (!counts) return { total: 0, answered: 0, ending: 0, settled: 0 }
  const { total, answered, ending, confirmed, ended, lapsed, kept, gone } = counts
  return { total, answered, ending, settled: confirmed + ended + lapsed + kept + gone }
}

export function listProps(list: ListRow): ReviewProps['list'] {
  return {
    id: list.id,
    roundId: list.round_id,
    kind: list.kind,
    unitName: list.unit_name,
    dueOn: lastDay(list.due_at),
    lapsesOn: lastDay(list.lapses_at),
    isOver: list.is_over,
  }
}
