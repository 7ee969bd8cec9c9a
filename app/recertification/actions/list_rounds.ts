import { DateTime } from 'luxon'
import { nameOf } from '#app/auth/people'
import { namesOf } from '#app/people/names_of'
import { lastDay } from '#app/recertification/last_day'
import {
  listUnitReviewers,
  type UnitReviewerRow,
} from '#app/recertification/statements/reviewer_statements'
import {
  listRounds as listStatement,
  type RoundCounts,
  type RoundRow,
} from '#app/recertification/statements/round_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { ReviewRound, RoundsProps } from '#resources/inertia/contract'

/** How often every right is to be asked about, and how long reviewers have (ACC-06 AT2). */
const monthsBetween = 3
const daysToAnswer = 30

/** Rounds so far, when the next is due, and who reviews which unit. */
export async function listRounds(): Promise<RoundsProps> {
  const { database } = currentTenant()
  const [rounds, reviewers] = await Promise.all([
    database.query<RoundRow & RoundCounts>(listStatement),
    database.query<UnitReviewerRow>(listUnitReviewers),
  ])
  const nameOfId = await namesOf(rounds.map(({ started_by_staff_id: by }) => by))
  return {
    rounds: rounds.map((row) => roundProps(row, nameOfId)),
    next: nextRound(rounds),
    reviewers: reviewers.map(reviewerProps),
  }
}

export function roundProps(
  row: RoundRow & RoundCounts,
  nameOfId: (id: string | null) => string | null
): ReviewRound {
  const { total, answered, ending, confirmed, ended, lapsed, kept, gone } = row
  return {
    id: row.id,
    startedAt: row.started_at.toISOString(),
    startedByName: nameOfId(row.started_by_staff_id),
    dueOn: lastDay(row.due_at),
    lapsesOn: lastDay(row.lapses_at),
    isOverdue: row.closed_at === null && row.due_at < new Date(),
    isWhole: row.is_whole,
    closedAt: row.closed_at?.toISOString() ?? null,
    counts: { total, answered, ending, confirmed, ended, lapsed, kept, gone },
  }
}

/** Three months after the latest round of everything; today when there was none. */
function nextRound(rounds: readonly RoundRow[]): RoundsProps['next'] {
  const zone = currentTenant().timeZone
  const latest = rounds.find((round) => round.is_whole)
  const now = DateTime.now().setZone(zone)
  const asked = latest
    ? DateTime.fromJSDate(latest.started_at, { zone }).plus({ months: monthsBetween })
    : now
  const start = asked > now ? asked : now
  return {
    startOn: asked.toISODate() ?? '',
    dueOn: start.plus({ days: daysToAnswer }).toISODate() ?? '',
    isDue: asked <= now,
  }
}

function reviewerProps(row: UnitReviewerRow): RoundsProps['reviewers'][number] {
  const { staff_id: staffId, name_sealed: sealed } = row
  return {
    unit: row.unit_id ? { id: row.unit_id, name: row.unit_name ?? '' } : null,
    reviewerName:
      staffId && sealed ? nameOf(currentTenant(), { id: staffId, name_sealed: sealed }) : null,
    canReview: row.can_review ?? false,
    rights: row.rights,
  }
}
