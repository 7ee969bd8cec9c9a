import { audit } from '#app/audit/audit_log'
import { E_INTEGRITY, E_KEY_INTEGRITY } from '#app/encryption/exceptions'

const recorded = new WeakSet<object>()

/** A cell, or a patient's own key, is not what was stored there. */
export function isDamage(error: unknown): error is Error {
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
    if (isDamage(error)) await recordDamage(error, patientId)
    throw error
  }
}

/** One event per damaged cell that somebody came upon, however often the error is caught. */
export async function recordDamage(error: Error, patientId?: string): Promise<void> {
  if (recorded.has(error)) return
  recorded.add(error)
  const place = error instanceof E_INTEGRITY ? error.place : null
  await audit.recordReads({
    action: 'patient.damaged',
    outcome: 'failure',
    details: { table: place?.table ?? 'patient_keys', column: place?.column ?? 'wrapped' },
    ...(place ? { subject: { type: place.table, id: place.row } } : {}),
    ...(patientId ? { patientId } : {}),
  })
}
