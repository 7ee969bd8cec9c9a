import { createError } from '@adonisjs/core/exceptions'

const DamagedCell = createError<[table: string, column: string, row: string]>(
  'The value stored in %s.%s of row %s is damaged or was moved. Show it as damaged, never as blank, and restore it from a backup.',
  'E_INTEGRITY',
  500
)

/**
 * A sealed value failed authentication: flipped bytes, a cell copied to another row, column,
 * table or tenant, or a key that is not this tenant's. It names the place, never the content.
 */
export class E_INTEGRITY extends DamagedCell {
  constructor(
    readonly place: { table: string; column: string; row: string },
    options?: ErrorOptions
  ) {
    super([place.table, place.column, place.row], options)
  }
}

export const E_KEY_INTEGRITY = createError<[keyName: string]>(
  'The wrapped key "%s" is damaged or belongs to something else. Restore the key inventory from its backup.',
  'E_KEY_INTEGRITY',
  500
)

export const E_KEY_UNAVAILABLE = createError<[keyName: string, reason: string]>(
  'The key "%s" cannot be used: %s. Run "node ace doctor" to see which keys this installation holds.',
  'E_KEY_UNAVAILABLE',
  503
)

export const E_CELL_ADDRESS = createError<[reason: string]>(
  'A value cannot be sealed here: %s. Name the table, the column and the row id.',
  'E_CELL_ADDRESS',
  500
)

export const E_CELL_TOO_LARGE = createError<[bytes: number, bytesMax: number]>(
  'A value of %d bytes is larger than one cell may hold (%d bytes). Store it as a file.',
  'E_CELL_TOO_LARGE',
  413
)

export const E_KEY_STORE = createError<[path: string, reason: string]>(
  'The key store "%s" cannot be used: %s.',
  'E_KEY_STORE',
  500
)

export const E_CERTIFICATE_REFUSED = createError<[subject: string, reason: string]>(
  'Keys are not wrapped for the certificate "%s": %s. Issue a new one from the installation CA.',
  'E_CERTIFICATE_REFUSED',
  500
)

export const E_KEY_PASSPHRASE = createError<[reason: string]>(
  'The key passphrase could not be read: %s.',
  'E_KEY_PASSPHRASE',
  500
)

export const E_KEY_EXHAUSTED = createError<[place: string]>(
  'The key for %s has sealed as much as one key may. Nothing is lost and everything can be read; run "node ace key:rotate --kind dek" for this tenant to write again.',
  'E_KEY_EXHAUSTED',
  503
)

export const E_PATIENT_ERASED = createError(
  'The key of this patient was destroyed. What it sealed cannot be read by anybody any more.',
  'E_PATIENT_ERASED',
  410
)

export const E_RECOVERY_REFUSED = createError<[reason: string]>(
  'The keys are not recovered: %s. Nothing was changed.',
  'E_RECOVERY_REFUSED',
  403
)
