/**
 * Mann-Whitney's U, two-sided, by the normal approximation with correction for ties and
 * continuity: how often samples of one and the same origin differ by at least so much.
 *
 * @param left at least twenty values each, where the approximation holds
 */
export function mannWhitney(left: readonly number[], right: readonly number[]): number {
  const [n, m] = [left.length, right.length]
  const { rankSum, ties } = ranked(left, right)
  const u = rankSum - (n * (n + 1)) / 2
  const total = n + m
  const variance = ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)))
  if (variance === 0) return 1
  const distance = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5)
  return 2 * upperTail(distance / Math.sqrt(variance))
}

/** Sum of the ranks of `left` among all values, ties sharing theirs; and the sum of t³ − t over ties. */
function ranked(left: readonly number[], right: readonly number[]) {
  const all = [
    ...left.map((value) => ({ value, isLeft: true })),
    ...right.map((value) => ({ value, isLeft: false })),
  ].sort((a, b) => a.value - b.value)
  let [rankSum, ties] = [0, 0]
  for (let start = 0; start < all.length;) {
    let end = start
    while (end < all.length && all[end]!.value === all[start]!.value) end += 1
    const shared = (start + 1 + end) / 2
    rankSum += shared * all.slice(start, end).filter(({ isLeft }) => isLeft).length
    ties += (end - start) ** 3 - (end - start)
    start = end
  }
  return { rankSum, ties }
}

/** P(Z > z) of the normal distribution: Abramowitz and Stegun 26.2.17, error below 7.5e-8. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}
