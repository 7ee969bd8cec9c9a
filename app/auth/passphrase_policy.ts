import { commonPassphrases, type CommonPassphrases } from '#app/auth/common_passphrases'
import { normalisePassphrase } from '#app/auth/passphrase_text'
import { PredictableParts } from '#app/auth/predictable_parts'

/** SP 800-63B-4 §3.1.1.2: 15 characters alone; with a second factor 8 would do, we ask for 12. */
export const LENGTH_MIN_ALONE = 15
export const LENGTH_MIN_WITH_SECOND_FACTOR = 12
export const LENGTH_MAX = 128

/** Fewer characters than this beside what can be guessed are too few. */
const UNPREDICTABLE_MIN = 8

/** Words of our trade that leaked lists of other trades do not have. */
const HOUSE_WORDS = [
  ...['hospital', 'clinic', 'klinikk', 'sykehus', 'sjukehus', 'legevakt', 'avdeling', 'ward'],
  ...['sykepleier', 'lege', 'doctor', 'nurse', 'pasient', 'patient', 'helse', 'health', 'journal'],
  ...['passord', 'password', 'passphrase', 'velkommen', 'welcome', 'sommer', 'vinter', 'summer'],
  ...['winter', 'spring', 'autumn', 'høsten', 'våren', 'norge', 'norway', 'admin', 'login'],
  ...['navn', 'name', 'varde', 'januar', 'februar', 'mars', 'april', 'august', 'september'],
  ...['oktober', 'november', 'desember', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag'],
]

export type PassphraseRefusal =
  'too_short' | 'too_long' | 'common' | 'repeated' | 'predictable' | 'names_you'

export type PassphraseContext = {
  hasSecondFactor: boolean
  /** The person's name and sign-in name, the tenant's name, slug and host. */
  names: readonly string[]
}

export type PassphraseVerdict =
  { ok: true; passphrase: string } | { ok: false; refusal: PassphraseRefusal }

/**
 * Whether a passphrase may be chosen, decided on this machine alone. No composition rule and no
 * expiry: both make people choose worse (SP 800-63B-4 §3.1.1.2, ASVS 6.2.5 and 6.2.10).
 *
 * @returns the passphrase as it must be hashed, or why it is refused
 */
export function judgePassphrase(
  received: string,
  context: PassphraseContext,
  common: CommonPassphrases = commonPassphrases()
): PassphraseVerdict {
  const passphrase = normalisePassphrase(received)
  const refusal =
    lengthRefusal(passphrase, context.hasSecondFactor) ??
    (common.has(passphrase) ? 'common' : null) ??
    guessRefusal(passphrase, context.names, common)
  return refusal ? { ok: false, refusal } : { ok: true, passphrase }
}

export function lengthMin(hasSecondFactor: boolean): number {
  return hasSecondFactor ? LENGTH_MIN_WITH_SECOND_FACTOR : LENGTH_MIN_ALONE
}

function lengthRefusal(passphrase: string, hasSecondFactor: boolean): PassphraseRefusal | null {
  const length = Array.from(passphrase).length
  if (length < lengthMin(hasSecondFactor)) return 'too_short'
  return length > LENGTH_MAX ? 'too_long' : null
}

function guessRefusal(
  passphrase: string,
  names: readonly string[],
  common: CommonPassphrases
): PassphraseRefusal | null {
  const parts = new PredictableParts(passphrase)
  if (parts.isRepetition) return 'repeated'

  parts.markPatterns()
  if (parts.unpredictableCount < UNPREDICTABLE_MIN) return 'predictable'
  for (const word of names.flatMap(wordsOf)) parts.markWord(word)
  if (parts.unpredictableCount < UNPREDICTABLE_MIN) return 'names_you'
  for (const word of HOUSE_WORDS) parts.markWord(word)
  const [onlyWord, ...otherWords] = parts.words
  if (onlyWord && otherWords.length === 0 && common.hasWord(onlyWord)) parts.markWord(onlyWord)
  return parts.unpredictableCount < UNPREDICTABLE_MIN ? 'common' : null
}

/** "Nordlys sykehus", "kari.nordmann" → their words of three letters and more, and the whole. */
function wordsOf(name: string): string[] {
  const words = name.match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return [words.join(''), ...words]
}
