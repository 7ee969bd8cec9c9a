import { selectPatientByIdentifier } from '#app/access/statements/explain_statements'
import { audit } from '#app/audit/audit_log'
import { normaliseIdentifier } from '#app/records/identifiers/normalise_identifier'
import { currentTenant } from '#app/tenants/tenant_scope'

/** The one patient with exactly this identifier, for who may not search by name; logged. */
export async function findPatientByIdentifier(typed: string): Promise<string | null> {
  const { database, keys } = currentTenant()
  const token = keys.index.exact('identifier', normaliseIdentifier(typed))
  const rows = await database.query<{ id: string }>(selectPatientByIdentifier, [token])
  const [only] = rows
  if (!only || rows.length > 1) return null
  const details = { from: 'identifier' }
  const reason = 'privacy_oversight'
  await audit.recordReads({ action: 'patient.listed', patientId: only.id, reason, details })
  return only.id
}
