import { mannWhitney } from './mann_whitney.ts'
import { quantile } from './load.ts'

/** What one kind of attempt got, in the order of the trials. */
export type Sample = { kind: string; times: number[]; shapes: Set<string> }

export type Comparison = {
  what: string
  kind: string
  trials: number
  median: number
  /** Milliseconds from the reference's median. */
  difference: number
  p: number
  /** Of the p-value, after Holm's correction for so many comparisons. */
  threshold: number
  sameAnswer: boolean
  toldApart: boolean
}

/** A difference by chance in one run of a hundred is not held against the program. */
const significance = 0.01

/**
 * Compares every sample with the first. They are told apart when an answer differs in a byte that
 * is not the request's own, or when the times differ by more than chance: Mann-Whitney's p against
 * 0.01, shared among the comparisons after Holm.
 */
export function tellApart(what: string, samples: readonly Sample[]): Comparison[] {
  const [reference, ...others] = samples as [Sample, ...Sample[]]
  const middle = median(reference.times)
  const compared = others.map((sample) => ({
    what,
    kind: sample.kind,
    trials: sample.times.length,
    median: median(sample.times),
    difference: median(sample.times) - middle,
    p: mannWhitney(reference.times, sample.times),
    sameAnswer: sameSet(reference.shapes, sample.shapes),
  }))
  let isSuspect = true
  return compared
    .toSorted((left, right) => left.p - right.p)
    .map((comparison, index) => {
      const threshold = significance / (compared.length - index)
      isSuspect &&= comparison.p < threshold
      return { ...comparison, threshold, toldApart: isSuspect || !comparison.sameAnswer }
    })
}

/** The lines for people. */
export function comparisonText(comparisons: readonly Comparison[]): string {
  return comparisons
    .map(({ what, kind, trials, median: middle, difference, p, sameAnswer, toldApart }) =>
      [
        toldApart ? 'TOLD APART' : 'alike     ',
        `${what}: ${kind}`.padEnd(64),
        `${trials} trials`,
        `median ${middle.toFixed(2)} ms`,
        `difference ${difference.toFixed(2)} ms`,
        `p ${p.toFixed(4)}`,
        sameAnswer ? 'same answer' : 'ANOTHER ANSWER',
      ].join('  ')
    )
    .join('\n')
}

function median(times: readonly number[]): number {
  return quantile(
    [...times].sort((left, right) => left - right),
    0.5
  )
}

function sameSet(left: Set<string>, right: Set<string>): boolean {
  return left.size === right.size && [...left].every((one) => right.has(one))
}
