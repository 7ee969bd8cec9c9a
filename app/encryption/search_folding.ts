/**
 * Folding of names for search: what a person types and what is stored become the same letters.
 *
 * A word has two forms, because Norwegian å and ø are written aa and oe in passports (ICAO
 * Doc 9303) and on foreign keyboards. *Short*: å, aa → a and ø, oe → o. *Long*: å → aa and
 * ø → oe. Storing indexes both forms; asking uses the short one unless it is too short for a
 * prefix, so "haa", "hak" and "hå" + "k" all find Håkon and Haakon, and "joe" still finds Joel.
 */
export interface FoldedWord {
  short: string
  long: string
}

/** Letters without a Unicode decomposition, and å, which must not lose its ring too early. */
const SHORT_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  œ: 'o',
  đ: 'd',
  ð: 'd',
  ŧ: 't',
  þ: 'th',
  ŋ: 'n',
  ß: 'ss',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
}
const LONG_LETTERS: Readonly<Record<string, string>> = {
  ...SHORT_LETTERS,
  ø: 'oe',
  å: 'aa',
  œ: 'oe',
}

/** Inherited marks only: the vowel signs of Indic scripts are letters of the name. */
const COMBINING_MARKS =
  /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu
const JOINERS = /['’‘ʼʻ`´′\-\u2010\u2011\u2012\u2013]+/gu
const WORD = /[\p{L}\p{M}\p{N}']+/gu

/** A name is at most this many words to the index; the rest is found by opening the record. */
export const WORDS_MAX = 24
export const LETTERS_MAX = 24

/** A compound such as Anne-Marie or O'Brien: its parts, and the whole written together. */
export interface Compound {
  parts: FoldedWord[]
  joined: FoldedWord
}

/** The words of a text, each with the parts that hyphens and apostrophes divide. */
export function foldCompounds(text: string): Compound[] {
  const normal = text.replace(JOINERS, "'").normalize('NFKC').toLowerCase().normalize('NFC')
  const words = (normal.match(WORD) ?? []).slice(0, WORDS_MAX)
  return words.map(foldCompound).filter((compound) => compound.parts.length > 0)
}

function foldCompound(word: string): Compound {
  const parts = word.split("'").filter((part) => part.length > 0)
  return { parts: parts.map(foldWord), joined: foldWord(parts.join('')) }
}

function foldWord(word: string): FoldedWord {
  const short = replaceLetters(word, SHORT_LETTERS).replace(/a{2,}/g, 'a').replace(/oe/g, 'o')
  return { short: firstLetters(short), long: firstLetters(replaceLetters(word, LONG_LETTERS)) }
}

function replaceLetters(word: string, letters: Readonly<Record<string, string>>): string {
  const replace = (text: string) => Array.from(text, (letter) => letters[letter] ?? letter).join('')
  const bare = replace(word).normalize('NFKD').replace(COMBINING_MARKS, '')
  return replace(bare.normalize('NFC'))
}

function firstLetters(word: string): string {
  return Array.from(word).slice(0, LETTERS_MAX).join('')
}
