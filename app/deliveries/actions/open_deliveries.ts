import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { listDeliveries, type DeliveryRow } from '#app/deliveries/list_deliveries'
import { toDelivery } from '#app/deliveries/to_delivery'
import { accessEvent, accessPatient, type AccessedPatient } from '#app/records/access_patient'
import { encodeCursor, type KeysetCursor } from '#app/tenants/keyset_cursor'
import { patientBanner } from '#app/records/patient_banner'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { DeliveriesProps } from '#resources/inertia/contract'

const rowsPerPage = 50

/**
 * The messages to one patient for somebody with a care relation; the read is in the log before
 * this resolves.
 *
 * @throws E_PATIENT_NOT_FOUND, E_NO_CARE_RELATION, E_INTEGRITY, E_AUDIT_UNAVAILABLE
 */
export async function openDeliveries(
  staff: SignedInStaff,
  patientId: unknown,
  cursor: KeysetCursor
): Promise<DeliveriesProps> {
  const patient = await accessPatient(staff, patientId)
  const rows = await listDeliveries(patient.id, cursor, rowsPerPage + 1)
  const page = rows.slice(0, rowsPerPage)
  const deliveries = await opened(patient, page)
  const last = page.at(-1)
  const hasMore = rows.length > rowsPerPage && last
  await audit.recordReads(
    accessEvent(patient, 'deliveries.opened', { details: { count: page.length } })
  )
  return {
    patient: patientBanner(currentTenant(), patient),
    deliveries,
    nextCursor: hasMore ? encodeCursor({ at: last.created_at, id: last.id }) : null,
  }
}

async function opened(patient: AccessedPatient, rows: readonly DeliveryRow[]) {
  try {
    return rows.map((row) => toDelivery(patient.key, row))
  } catch (error) {
    await audit.recordReads({
      action: 'patient.damaged',
      patientId: patient.id,
      outcome: 'failure',
      details: { table: 'deliveries' },
    })
    throw error
  }
}
