import { createHmac, type KeyObject } from 'node:crypto'
import { BoundedCache } from '#app/encryption/bounded_cache'
import { deriveKey, secretKey } from '#app/encryption/key_derivation'
import { foldCompounds, type Compound, type FoldedWord } from '#app/encryption/search_folding'

/** 128 bits: no two of 10^9 different words are expected to share a token. */
export const TOKEN_BYTES = 16
const PREFIX_LETTERS_MIN = 3
const KINDS_MAX = 64
const NAME = 'name'

/** One sign of these scripts says as much as a syllable or a word. */
const DENSE_SCRIPT =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u

/**
 * Keyed tokens that let the database find a value it cannot read: HMAC-SHA-256 under a key of
 * this tenant and kind, cut to sixteen bytes. Never index a column of few values (sex,
 * municipality) or free text: how often a token occurs would tell its meaning.
 */
export class BlindIndex {
  readonly #keys = new BoundedCache<string, KeyObject>(KINDS_MAX)

  constructor(
    readonly tenant: string,
    readonly secret: Buffer
  ) {}

  /**
   * The token of a whole value: identifier, phone number, birth date, e-mail address. Case,
   * width and white space do not count; anything else the caller normalises.
   */
  exact(kind: string, value: string): Buffer {
    const normal = value.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
    return this.#token(`exact ${kind}`, normal)
  }

  /** Tokens to store for a name: every word and its beginnings, at most 2 112, sorted. */
  nameTokens(text: string): Buffer[] {
    const terms = foldCompounds(text).flatMap(({ parts, joined }) => {
      return [...parts, joined].flatMap(termsOf)
    })
    const tokens = [...new Set(terms)].map((term) => this.#token(NAME, term))
    // Stored in order of bytes, the tokens do not tell which belong to one word.
    return tokens.sort(Buffer.compare)
  }

  /**
   * Tokens to ask for: a name matches when it has all of them. The list is empty when the text
   * has no letter. A last word of one or two letters after others is still being typed and is
   * left out, unless a space follows it.
   */
  queryTokens(text: string): Buffer[] {
    const words = foldCompounds(text).flatMap(askedWords)
    const last = words.at(-1)
    const isTyping = words.length > 1 && last !== undefined && !hasPrefixes(last)
    const asked = isTyping && !/\s$/u.test(text) ? words.slice(0, -1) : words
    return [...new Set(asked)].map((term) => this.#token(NAME, term))
  }

  /** Overwrites the secret and lets go of the keys made from it. */
  erase(): void {
    this.#keys.clear()
    this.secret.fill(0)
  }

  #token(kind: string, term: string): Buffer {
    const mac = createHmac('sha256', this.#keyOf(kind)).update(term, 'utf8').digest()
    return mac.subarray(0, TOKEN_BYTES)
  }

  #keyOf(kind: string): KeyObject {
    const known = this.#keys.get(kind)
    if (known) return known

    const secret = secretKey(deriveKey(this.secret, ['index', this.tenant, kind]))
    this.#keys.set(kind, secret)
    return secret
  }
}

function termsOf({ short, long }: FoldedWord): string[] {
  return [...beginningsOf(short), ...beginningsOf(long)]
}

function beginningsOf(word: string): string[] {
  const letters = Array.from(word)
  const shortest = DENSE_SCRIPT.test(word) ? 1 : PREFIX_LETTERS_MIN
  const beginnings = [word]
  for (let length = shortest; length < letters.length; length++) {
    beginnings.push(letters.slice(0, length).join(''))
  }
  return beginnings
}

/** O'Br is asked for as "obr": one of its parts is too short to have prefixes. */
function askedWords({ parts, joined }: Compound): string[] {
  const words = parts.map(askedForm)
  return words.length === 1 || words.every(hasPrefixes) ? words : [askedForm(joined)]
}

function askedForm({ short, long }: FoldedWord): string {
  return hasPrefixes(short) ? short : long
}

function hasPrefixes(word: string): boolean {
  return DENSE_SCRIPT.test(word) || Array.from(word).length >= PREFIX_LETTERS_MIN
}
