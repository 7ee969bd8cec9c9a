import { ReviewNotFoundException } from '#app/recertification/exceptions'
import { findList, type ListRow } from '#app/recertification/statements/list_statements'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import type { StaffRole } from '#app/auth/staff_role'
import type { Queryable } from '#app/tenants/plane_database'
import { isUuid } from '#app/tenants/uuid'

/** Who starts rounds, sees all of them, and reviews the reviewers' own rights. */
export const overseers: readonly StaffRole[] = ['administrator', 'privacy_officer']

export function oversees({ roles }: Pick<SignedInStaff, 'roles'>): boolean {
  return roles.some((role) => overseers.includes(role))
}

/** A list is its named reviewer's as long as they work here; the reviewers' own is an overseer's. */
export function mayReview(list: ListRow, staff: SignedInStaff): boolean {
  if (list.kind === 'reviewers') return oversees(staff)
  return list.reviewer_staff_id === staff.staffId && staff.assignments.length > 0
}

/** @throws E_REVIEW_NOT_FOUND (404) for an unknown, a malformed and another's list */
export async function reviewBy(
  database: Queryable,
  id: unknown,
  staff: SignedInStaff
): Promise<ListRow> {
  const list = await listBy(database, id)
  if (!mayReview(list, staff)) throw new ReviewNotFoundException()
  return list
}

/** @throws E_REVIEW_NOT_FOUND (404) for an unknown and a malformed id */
export async function listBy(database: Queryable, id: unknown): Promise<ListRow> {
  const [list] = isUuid(id) ? await database.query<ListRow>(findList, [id]) : []
  if (!list) throw new ReviewNotFoundException()
  return list
}
