/** A number from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number

const MINUTE_MS = 60_000
const ceilingsMinutes = [1, 2, 4, 8, 16] as const

/** A delivery is tried for a day and no longer, unless its template says less. */
export const DELIVERY_HOURS_MAX = 24

/**
 * How long to wait after a failed attempt: full jitter under 1, 2, 4, 8 and then always 16
 * minutes, so that what failed together is not repeated together.
 *
 * @param attempt the number of the attempt that failed, from one
 */
export function retryDelayMs(attempt: number, random: Random): number {
  const step = Math.min(attempt, ceilingsMinutes.length) - 1
  const ceiling = ceilingsMinutes[step] ?? ceilingsMinutes[0]
  return Math.floor(random() * ceiling * MINUTE_MS)
}
