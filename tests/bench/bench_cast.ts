import type { GivenStaff } from '#tests/support/clinic'

/** Who and what the bench's programs ask for; kept with the hospital. */
export type BenchCast = {
  /** Clinicians of the ward, each for one sign-in. */
  staff: GivenStaff[]
  /** The ward's sixty patients. */
  patients: { id: string; version: number }[]
}
