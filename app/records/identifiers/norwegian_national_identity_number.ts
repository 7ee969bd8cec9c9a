import fnrvalidator from '@navikt/fnrvalidator'
import { accept, refuse, type Result } from '#app/result'
import { birthDateOf } from '#app/records/identifiers/norwegian_birth_date'

declare const brand: unique symbol

/** Eleven digits that passed both check digits and hold a date of the calendar. */
export type NorwegianNumber = string & { readonly [brand]: 'NorwegianNumber' }

export type NorwegianNationalIdentity = {
  number: NorwegianNumber
  /** Fødselsnummer for residents, D-number (day + 40) for everybody else known to the state. */
  kind: 'national_identity_number' | 'd_number'
  /** `YYYY-MM-DD`, or null where the digits do not tell the century. */
  birthDate: string | null
  /** Never given to a living person: Tenor (month + 80) or NAV's Dolly (month + 40). */
  synthetic: boolean
}

const REASONS = {
  'fnr, dnr or hnr must consist of 11 digits': 'The number does not have eleven digits.',
  "checksums don't match": 'The check digits of the number do not match.',
  'invalid date': 'The number does not begin with a date of the calendar.',
} as const

/**
 * Reads a fødselsnummer or D-number, real or synthetic. Spaces and hyphens must be gone already.
 *
 * Rules: Folkeregisterforskriften § 2-2-2 (structure, both mod-11 check digits), and the wider
 * first check digit that the Tax Administration introduces in 2032.
 */
export function readNorwegianNumber(digits: string): Result<NorwegianNationalIdentity> {
  const verdict = fnrvalidator.idnr(digits)
  if (verdict.status === 'invalid') {
    return refuse(REASONS[verdict.reasons[0] ?? 'invalid date'])
  }

  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  const calendarDay = day > 40 ? day - 40 : day
  const calendarMonth = month > 80 ? month - 80 : month > 40 ? month - 40 : month

  const birthDate = birthDateOf(digits, calendarDay, calendarMonth)
  if (birthDate === 'impossible') {
    return refuse(REASONS['invalid date'])
  }

  return accept({
    number: digits as NorwegianNumber,
    kind: day > 40 ? 'd_number' : 'national_identity_number',
    birthDate,
    synthetic: month > 40,
  })
}
