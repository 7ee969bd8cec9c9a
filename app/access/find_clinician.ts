import { signInNameIndex } from '#app/auth/people'
import { personStatements, type PersonRow } from '#app/auth/statements/person_statements'
import { selectClinicians, type ClinicianRow } from '#app/access/statements/block_statements'
import { openStaffName } from '#app/records/staff_name'
import { currentTenant } from '#app/tenants/tenant_scope'

export type FoundClinician =
  { found: true; staffId: string } | { found: false; why: 'unknown' | 'several' }

const { findBySignInName } = personStatements('staff')

/** A member of staff by sign-in name, or by the whole name as the patient says it. */
export async function findClinician(typed: string): Promise<FoundClinician> {
  const tenant = currentTenant()
  const index = signInNameIndex(tenant, typed)
  const [known] = await tenant.database.query<PersonRow>(findBySignInName, [index])
  if (known) return { found: true, staffId: known.id }
  const rows = await tenant.database.query<ClinicianRow>(selectClinicians)
  const named = rows.filter((row) => same(openStaffName(tenant, row.id, row.name_sealed), typed))
  const [only] = named
  if (named.length > 1) return { found: false, why: 'several' }
  return only ? { found: true, staffId: only.id } : { found: false, why: 'unknown' }
}

function same(left: string, right: string): boolean {
  const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase()
  return folded(left) === folded(right)
}
