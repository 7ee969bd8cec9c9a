import { type Specialty } from '#database/demo/demo_hospital'

/**
 * One note as a pattern. `[a|b]` is one of several wordings, `{60-95}` a number in that range with
 * the digits of its ends, `{age}`, `{person}`, `{He}`, `{he}`, `{his}`, `{him}` and `{side}` are
 * the patient's.
 */
export type NotePattern = {
  title: string
  by: 'doctor' | 'nurse' | 'psychologist'
  text: string
}

/** What is measured, with the bounds of its values. */
export type Measurement = {
  loinc: string
  display: string
  from: number
  to: number
  decimals: number
  unit: string
  /** UCUM */
  code: string
}

/** A typical way through the hospital for one condition, its notes in the order of time. */
export type ClinicalCourse = {
  specialty: Specialty
  icd10: string
  condition: string
  /** Outpatient contacts stretch over months, admissions over days. */
  contact: 'outpatient' | 'admission'
  reason: string
  /** Years of age, both ends included. */
  ages: readonly [number, number]
  weight: number
  notes: readonly NotePattern[]
  measurements: readonly Measurement[]
}
