import { audit } from '#app/audit/audit_log'
import { namesOf } from '#app/people/names_of'
import { listProps } from '#app/recertification/actions/open_review'
import { roundProps } from '#app/recertification/actions/list_rounds'
import { ReviewNotFoundException } from '#app/recertification/exceptions'
import { listBy } from '#app/recertification/may_review'
import { reviewedRights } from '#app/recertification/reviewed_rights'
import { listRights, type RightRow } from '#app/recertification/statements/list_statements'
import {
  findRound,
  listProgress,
  type ListProgressRow,
  type RoundCounts,
  type RoundRow,
} from '#app/recertification/statements/round_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'
import type { RoundListProps, RoundProps } from '#resources/inertia/contract'

const rightsPerPage = 200
const counted = [
  'total',
  'answered',
  'ending',
  'confirmed',
  'ended',
  'lapsed',
  'kept',
  'gone',
] as const

/**
 * A round with the progress of each list.
 *
 * @throws E_REVIEW_NOT_FOUND (404)
 */
export async function openRound(id: unknown): Promise<RoundProps> {
  const { database } = currentTenant()
  const round = await roundBy(id)
  const lists = await database.query<ListProgressRow>(listProgress, [round.id])
  const nameOf = await namesOf([
    round.started_by_staff_id,
    ...lists.map(({ reviewer_staff_id: reviewer }) => reviewer),
  ])
  return {
    round: roundProps({ ...round, ...sumOf(lists) }, nameOf),
    lists: lists.map((row) => ({
      id: row.id,
      kind: row.kind,
      unitName: row.unit_name,
      reviewerName: nameOf(row.reviewer_staff_id),
      counts: countsOf(row),
    })),
  }
}

/**
 * The results of one list, for whoever oversees.
 *
 * @throws E_REVIEW_NOT_FOUND (404)
 */
export async function openRoundList(id: unknown, cursor: unknown): Promise<RoundListProps> {
  const { database } = currentTenant()
  const list = await listBy(database, id)
  const values = [list.id, isUuid(cursor) ? cursor : null, rightsPerPage + 1]
  const rows = await database.query<RightRow>(listRights, values)
  const page = rows.slice(0, rightsPerPage)
  const nameOf = await namesOf([
    list.reviewer_staff_id,
    ...page.map(({ answered_by_staff_id: by }) => by),
  ])
  await audit.recordReads({
    action: 'recertification.list_opened',
    subject: { type: 'recertification_list', id: list.id },
    details: { count: page.length },
  })
  return {
    list: { ...listProps(list), reviewerName: nameOf(list.reviewer_staff_id) },
    rights: reviewedRights(page, nameOf, null),
    nextCursor: rows.length > rightsPerPage ? (page.at(-1)?.id ?? null) : null,
  }
}

/** @throws E_REVIEW_NOT_FOUND (404) */
export async function roundBy(id: unknown): Promise<RoundRow> {
  const [round] = isUuid(id) ? await currentTenant().database.query<RoundRow>(findRound, [id]) : []
  if (!round) throw new ReviewNotFoundException()
  return round
}

function countsOf(row: RoundCounts): RoundCounts {
  return Object.fromEntries(counted.map((name) => [name, row[name]])) as RoundCounts
}

function sumOf(rows: readonly RoundCounts[]): RoundCounts {
  const sum = (name: keyof RoundCounts) => rows.reduce((total, row) => total + row[name], 0)
  return Object.fromEntries(counted.map((name) => [name, sum(name)])) as RoundCounts
}
