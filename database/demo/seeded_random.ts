import { createHash } from 'node:crypto'

/**
 * Chance that repeats itself: the same seed gives the same values on every machine and Node
 * version. For synthetic people only, never for keys or tokens.
 */
export class SeededRandom {
  #state: [number, number, number, number]

  constructor(readonly seed: string) {
    const digest = createHash('sha256').update(seed).digest()
    this.#state = [0, 4, 8, 12].map((at) => digest.readInt32LE(at)) as [
      number,
      number,
      number,
      number,
    ]
  }

  /** An independent source for one part, so that parts do not shift each other. */
  fork(part: string | number): SeededRandom {
    return new SeededRandom(`${this.seed}/${part}`)
  }

  /** Uniform in [0, 1), 32 bits fine; the generator is sfc32. */
  next(): number {
    const [a, b, c, counter] = this.#state
    const sum = (a + b + counter) | 0
    this.#state = [
      b ^ (b >>> 9),
      (c + (c << 3)) | 0,
      (((c << 21) | (c >>> 11)) + sum) | 0,
      (counter + 1) | 0,
    ]
    return (sum >>> 0) / 2 ** 32
  }

  /** A whole number, both ends included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[this.integer(0, list.length - 1)]
    if (chosen === undefined) {
      throw new RangeError('Nothing to pick from')
    }
    return chosen
  }

  /** An element by its weight. */
  weighted<T extends { weight: number }>(list: readonly T[]): T {
    const total = list.reduce((sum, one) => sum + one.weight, 0)
    let left = this.next() * total
    return list.find((one) => (left -= one.weight) < 0) ?? this.pick(list)
  }

  /** A version 4 UUID that belongs to the seed. */
  uuid(label: string): string {
    const hex = createHash('sha256').update(`${this.seed}/uuid/${label}`).digest('hex')
    const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4]
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `${variant}${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-')
  }
}
