import { clinicalUnits } from '#app/access/clinical_units'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { encodeCursor, type KeysetCursor } from '#app/tenants/keyset_cursor'
import { listPatients } from '#app/records/patient_rows'
import {
  countBlockedPatients,
  countUnitPatients,
  selectUnitPatients,
  type PatientListRow,
} from '#app/records/statements/patient_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { UnitListProps } from '#resources/inertia/contract'

/** Rows of one page: a full ward fits (design §11). */
const rowsPerPage = 60

/** The patients with an open episode at one of the reader's own units, newest first. */
export async function listUnitPatients(
  staff: SignedInStaff,
  unitId: string | null,
  cursor: KeysetCursor
): Promise<UnitListProps> {
  const units = clinicalUnits(staff)
  const unit = units.find((own) => own.id === unitId) ?? units[0]
  if (!unit) return { units, unit: null, patients: [], nextCursor: null, total: 0, blockedCount: 0 }
  const { database } = currentTenant()
  const [rows, [count], [blocked]] = await Promise.all([
    database.query<PatientListRow>(selectUnitPatients, [
      unit.id,
      cursor.at,
      cursor.id,
      rowsPerPage + 1,
      staff.staffId,
    ]),
    database.query<{ total: number }>(countUnitPatients, [unit.id]),
    database.query<{ total: number }>(countBlockedPatients, [
      unit.id,
      staff.staffId,
      units.map(({ id }) => id),
    ]),
  ])
  const page = rows.slice(0, rowsPerPage)
  const last = page.at(-1)
  const more = rows.length > rowsPerPage && last
  return {
    units,
    unit,
    patients: await listPatients(staff, distinct(page), 'unit'),
    nextCursor: more ? encodeCursor({ at: last.started_at, id: last.episode_id }) : null,
    total: (count?.total ?? 0) - (blocked?.total ?? 0),
    blockedCount: blocked?.total ?? 0,
  }
}

/** A patient with two open episodes at the unit stands on the list once. */
function distinct(rows: readonly PatientListRow[]): PatientListRow[] {
  return [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].toReversed()
}
