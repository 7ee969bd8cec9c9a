import { statement, type Queryable } from '#app/tenants/plane_database'

const selectIsProtected = statement(
  'records.select_is_protected',
  'select 1 as found from address_protections where patient_id = $1 and lifted_at is null'
)

/** Whether where this person is must not be told (population register, codes 6 and 7). */
export async function isProtected(database: Queryable, patientId: string): Promise<boolean> {
  const rows = await database.query(selectIsProtected, [patientId])
  return rows.length > 0
}
