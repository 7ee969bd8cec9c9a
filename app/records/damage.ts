import { audit } from '#app/audit/audit_log'
import { E_INTEGRITY, E_KEY_INTEGRITY } from '#app/encryption/exceptions'

/** A cell, or the patient's own key, is not what was stored there. */
export function isDamage(error: unknown): boolean {
  return error instanceof E_INTEGRITY || error instanceof E_KEY_INTEGRITY
}

/**
 * Runs what opens cells for one patient's page. Damage is in the log, by its
 * place and without its content, before it is thrown on.
 *
 * @throws E_INTEGRITY, E_KEY_INTEGRITY
 */
export async function openingCells<T>(patientId: string, open: () => T | Promise<T>): Promise<T> {
  try {
    return await open()
  } catch (error) {
    if (isDamage(error)) await recordDamage(patientId, error)
    throw error
  }
}

async function recordDamage(patientId: string, error: unknown): Promise<void> {
  const place = error instanceof E_INTEGRITY ? error.place : null
  await audit.recordReads({
    action: 'patient.damaged',
    patientId,
    outcome: 'failure',
    details: { table: place?.table ?? 'patient_keys', column: place?.column ?? 'wrapped' },
    ...(place ? { subject: { type: place.table, id: place.row } } : {}),
  })
}
