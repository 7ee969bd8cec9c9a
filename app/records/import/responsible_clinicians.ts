import { openStaffName } from '#app/records/staff_name'
import { statement } from '#app/tenants/plane_database'
import type { TenantScope } from '#app/tenants/tenant_scope'

const selectClinicians = statement(
  'records.select_clinicians_of_units',
  `select distinct s.id, s.name_sealed, a.unit_id from assignments a
   join staff s on s.id = a.staff_id
   where a.role = 'clinician' and a.valid_from <= now()
     and (a.valid_until is null or a.valid_until > now())
   limit 50000`
)

/**
 * Finds who is meant by a name that came with a contact: the one clinician of that unit who is
 * called so. Where there are two, or none, nobody is.
 */
export class ResponsibleClinicians {
  readonly #ids = new Map<string, string | null>()

  /** @throws E_INTEGRITY when a name is damaged */
  static async of(tenant: TenantScope): Promise<ResponsibleClinicians> {
    type Row = { id: string; name_sealed: Buffer; unit_id: string }
    const clinicians = new ResponsibleClinicians()
    for (const row of await tenant.database.query<Row>(selectClinicians)) {
      const place = placeOf(row.unit_id, openStaffName(tenant, row.id, row.name_sealed))
      clinicians.#ids.set(place, clinicians.#ids.has(place) ? null : row.id)
    }
    return clinicians
  }

  find(unitId: string, name: string | null): string | null {
    return name === null ? null : (this.#ids.get(placeOf(unitId, name)) ?? null)
  }
}

function placeOf(unitId: string, name: string): string {
  return `${unitId} ${name.normalize('NFC').trim()}`
}
