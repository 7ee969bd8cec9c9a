import { readNhsNumber } from '#app/records/identifiers/nhs_number'
import { accept, refuse, type Result } from '#app/result'
import { normaliseIdentifier } from '#app/records/identifiers/normalise_identifier'
import {
  readNorwegianNumber,
  type NorwegianNationalIdentity,
} from '#app/records/identifiers/norwegian_national_identity_number'

/** The identifier systems whose check digits we know, by their FHIR names. */
export const IDENTIFIER_SYSTEMS = {
  nationalIdentityNumber: 'urn:oid:2.16.578.1.12.4.1.4.1',
  dNumber: 'urn:oid:2.16.578.1.12.4.1.4.2',
  nhsNumber: 'https://fhir.nhs.uk/Id/nhs-number',
} as const

export type CheckedIdentifier = {
  /** The form that is compared and indexed; the form that was written stays in the record. */
  normalised: string
  /** True for numbers of a test range, false for real ones, null where we cannot tell. */
  synthetic: boolean | null
}

/**
 * Checks an identifier by the rules of its system. A system we do not know is accepted as it is:
 * hospitals have numbers of their own.
 *
 * @returns a refusal with one sentence, which never repeats the number
 */
export function validateIdentifier(
  system: string | null,
  value: string
): Result<CheckedIdentifier> {
  const normalised = normaliseIdentifier(value)

  switch (system) {
    case IDENTIFIER_SYSTEMS.nationalIdentityNumber:
      return checkNorwegian(normalised, 'national_identity_number')
    case IDENTIFIER_SYSTEMS.dNumber:
      return checkNorwegian(normalised, 'd_number')
    case IDENTIFIER_SYSTEMS.nhsNumber:
      return checkNhs(normalised)
    default:
      return accept({ normalised, synthetic: null })
  }
}

function checkNorwegian(
  normalised: string,
  expected: NorwegianNationalIdentity['kind']
): Result<CheckedIdentifier> {
  const read = readNorwegianNumber(normalised)
  if (!read.ok) {
    return read
  }
  if (read.value.kind !== expected) {
    return refuse(
      expected === 'd_number'
        ? 'The number is a fødselsnummer, but its system says D-number.'
        : 'The number is a D-number, but its system says fødselsnummer.'
    )
  }
  return accept({ normalised, synthetic: read.value.synthetic })
}

function checkNhs(normalised: string): Result<CheckedIdentifier> {
  const read = readNhsNumber(normalised)
  return read.ok ? accept({ normalised, synthetic: read.value.synthetic }) : read
}
