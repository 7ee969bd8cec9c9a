import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { listProps } from '#app/recertification/actions/open_review'
import { oversees } from '#app/recertification/may_review'
import { listOwnLists, type OwnListRow } from '#app/recertification/statements/list_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { ReviewsProps } from '#resources/inertia/contract'

/** The lists that wait for this person's answers, the most urgent first. */
export async function listOwnReviews(staff: SignedInStaff): Promise<ReviewsProps> {
  const { database } = currentTenant()
  const values = [staff.staffId, oversees(staff)]
  const rows = await database.query<OwnListRow>(listOwnLists, values)
  return {
    lists: rows.map((row) => ({
      ...listProps(row),
      progress: { total: row.total, answered: row.answered, ending: row.ending },
    })),
  }
}
