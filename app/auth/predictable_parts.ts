import { foldCase, foldLetters } from '#app/auth/passphrase_text'

/** Rows of keyboards, and the orders people type by heart. */
const ORDERS = [
  'abcdefghijklmnopqrstuvwxyzæøå',
  '01234567890123456789',
  'qwertyuiopå',
  'asdfghjkløæ',
  'zxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  '!"#¤%&/()=?',
  '!@#$%^&*()_+',
]
const RUN_MIN = 3
const YEAR = /(?:19|20)\d\d/g

/** A passphrase as code points, and which of them somebody could guess from the others. */
export class PredictableParts {
  readonly #letters: string[]
  readonly #cases: string[]
  readonly #predictable: boolean[]

  constructor(readonly passphrase: string) {
    this.#letters = foldLetters(passphrase)
    this.#cases = foldCase(passphrase)
    this.#predictable = this.#letters.map(() => false)
  }

  /** How many characters are left for an attacker to guess. */
  get unpredictableCount(): number {
    return this.#predictable.filter((predictable) => !predictable).length
  }

  /** Marks every place where the word stands, whatever its case and look-alike digits. */
  markWord(word: string): void {
    this.#markAll(this.#letters, foldLetters(word))
    this.#markAll(this.#cases, foldCase(word))
  }

  /** Marks years, alphabets, keyboard rows and repeated characters. */
  markPatterns(): void {
    const text = this.#cases.join('')
    for (const match of text.matchAll(YEAR)) this.#mark(match.index, match.index + 4)
    this.#markRuns()
    this.#cases.forEach((letter, at) => {
      if (letter === this.#cases[at - 1]) this.#mark(at, at + 1)
    })
  }

  /** The whole is one shorter text, again and again ("passwordpassword"). */
  get isRepetition(): boolean {
    const text = this.#cases.join('')
    return (text + text).indexOf(text, 1) < text.length
  }

  /** The words it consists of, as runs of letters with digits and signs cut away. */
  get words(): string[] {
    return this.passphrase.match(/\p{L}{4,}/gu) ?? []
  }

  #markRuns(): void {
    let start = 0
    for (let at = 1; at <= this.#cases.length; at += 1) {
      if (this.#continuesRun(start, at)) continue
      if (at - start >= RUN_MIN) this.#mark(start, at)
      start = this.#continuesRun(at - 1, at) ? at - 1 : at
    }
  }

  #continuesRun(start: number, end: number): boolean {
    if (end >= this.#cases.length) return false
    const run = this.#cases.slice(start, end + 1).join('')
    return ORDERS.some((order) => order.includes(run) || reversed(order).includes(run))
  }

  #markAll(text: readonly string[], word: readonly string[]): void {
    if (word.length < RUN_MIN) return
    for (let at = 0; at + word.length <= text.length; at += 1) {
      if (word.every((letter, index) => text[at + index] === letter))
        this.#mark(at, at + word.length)
    }
  }

  #mark(from: number, to: number): void {
    this.#predictable.fill(true, from, to)
  }
}

function reversed(text: string): string {
  return Array.from(text).reverse().join('')
}
