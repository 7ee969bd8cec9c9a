import { type Period } from '#app/fhir/data_types'

export type PatientName = {
  /** official, usual, temp, nickname, anonymous, old, maiden */
  use: string | null
  text: string | null
  family: string | null
  given: string[]
  prefix: string[]
  suffix: string[]
  period: Period | null
}

export type PatientIdentifier = {
  system: string | null
  /** As written; compare with normaliseIdentifier(). */
  value: string
  use: string | null
  typeCode: string | null
}

export type PatientContactPoint = {
  /** phone, email, sms, fax, pager, url, other */
  system: string | null
  value: string
  use: string | null
  /** 1 is preferred; null says nothing. */
  rank: number | null
}

export type PatientAddress = {
  use: string | null
  text: string | null
  lines: string[]
  postalCode: string | null
  city: string | null
  district: string | null
  state: string | null
  country: string | null
}

export type PatientDraft = {
  /** FHIR id, or the UUID of its Bundle address: the key by which a second import knows it. */
  logicalId: string
  /** The Patient exactly as it came, for export. */
  source: string
  names: PatientName[]
  /** Null for a person without any name. */
  displayName: string | null
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  birthDate: string | null
  /** Code of FHIR's data-absent-reason where the sender says why there is none. */
  birthDateAbsentReason: string | null
  gender: 'male' | 'female' | 'other' | 'unknown' | null
  /** `at` is a FHIR dateTime; `is` stays null where nothing is known. */
  deceased: { is: boolean | null; at: string | null }
  identifiers: PatientIdentifier[]
  contactPoints: PatientContactPoint[]
  addresses: PatientAddress[]
  /** Language to speak with the patient, BCP 47 where coded. */
  language: string | null
  generalPractitionerDisplay: string | null
  /** The sender says that the person's address is secret. */
  protection: 'strictly_confidential' | 'confidential' | null
}
