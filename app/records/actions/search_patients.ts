import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { listPatients } from '#app/records/patient_rows'
import { searchPlans, type SearchPlan } from '#app/records/search_query'
import {
  selectPatientsByTokens,
  type PatientListRow,
} from '#app/records/statements/patient_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { PatientSearchProps } from '#resources/inertia/contract'

/** Hits of one search (design §4); who gets more must narrow it. */
const hitsMax = 200

/**
 * Finds patients by the beginning of any part of a name, by identifier, phone
 * or birth date. The words never leave this process: the database compares
 * keyed tokens.
 */
export async function searchPatients(
  staff: SignedInStaff,
  typed: string
): Promise<PatientSearchProps> {
  const plans = searchPlans(currentTenant().keys.index, typed)
  const { kind, rows } = await firstHits(staff, plans)
  const shown = await listPatients(staff, rows.slice(0, hitsMax), 'search')
  return {
    query: typed,
    patients: shown.toSorted(mineFirstThenByName),
    truncated: rows.length > hitsMax,
    interpretedAs: kind,
  }
}

async function firstHits(staff: SignedInStaff, plans: readonly SearchPlan[]) {
  const { database } = currentTenant()
  for (const { kind, tokens } of plans) {
    if (tokens.length === 0) continue
    const rows = await database.query<PatientListRow>(selectPatientsByTokens, [
      tokens,
      tokens.length,
      hitsMax + 1,
      staff.staffId,
    ])
    if (rows.length > 0) return { kind, rows }
  }
  return { kind: plans[0]?.kind ?? null, rows: [] }
}

const collator = new Intl.Collator('nb')

function mineFirstThenByName(
  left: { mayOpen: boolean; name: string },
  right: { mayOpen: boolean; name: string }
): number {
  return Number(right.mayOpen) - Number(left.mayOpen) || collator.compare(left.name, right.name)
}
