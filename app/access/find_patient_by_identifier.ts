import { selectPatientByIdentifier } from '#app/access/statements/explain_statements'
import { normaliseIdentifier } from '#app/records/identifiers/normalise_identifier'
import { currentTenant } from '#app/tenants/tenant_scope'

/** The one patient with exactly this identifier, for who may not search by name; else null. */
export async function findPatientByIdentifier(typed: string): Promise<string | null> {
  const { database, keys } = currentTenant()
  const token = keys.index.exact('identifier', normaliseIdentifier(typed))
  const rows = await database.query<{ id: string }>(selectPatientByIdentifier, [token])
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}
