import type { Interval } from '#app/privacy/register_row'

/** Joins intervals of the same thing that touch: one row of the register, not one per change elsewhere. */
export function joinIntervals<Item>(intervals: readonly Interval<Item>[]): Interval<Item>[] {
  const result: Interval<Item>[] = []
  for (const next of intervals) {
    const index = result.findIndex((earlier) => continues(earlier, next))
    const earlier = result[index]
    if (earlier) result[index] = { ...earlier, until: next.until }
    else result.push(next)
  }
  return result
}

function continues(earlier: Interval<unknown>, next: Interval<unknown>): boolean {
  if (earlier.until === null || next.from === null) return false
  const isSame = JSON.stringify(earlier.item) === JSON.stringify(next.item)
  return isSame && earlier.until.getTime() === next.from.getTime()
}
