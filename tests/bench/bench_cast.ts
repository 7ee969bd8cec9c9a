import type { GivenStaff } from '#tests/support/clinic'

/** Who and what the bench's programs ask for; printed as JSON by `prepare`. */
export type BenchCast = {
  /** Clinicians of the ward, each for one sign-in. */
  staff: GivenStaff[]
  /** The ward's sixty patients. */
  patients: { id: string; version: number }[]
  /** What is typed into search: the beginning of a name that many bear, and one that few do. */
  terms: { common: string; rare: string }
}
