/**
 * Unicode normalisation, applied once where a passphrase enters and nowhere else. NFKC, as
 * SP 800-63B-4 §3.1.1.2 advises, makes an å typed on two keyboards the same passphrase.
 */
export function normalisePassphrase(received: string): string {
  return received.normalize('NFKC')
}

/** One letter per code point, without case, marks and look-alike digits: "P4SSØRD" → "passord". */
export function foldLetters(text: string): string[] {
  return Array.from(text, foldLetter)
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  '$': 's',
  '!': 'i',
  'ø': 'o',
  'æ': 'a',
  'đ': 'd',
  'ŧ': 't',
  'ŋ': 'n',
}

/** As `foldLetters`, leaving digits and signs alone, so that "2026" stays a year. */
export function foldCase(text: string): string[] {
  return Array.from(text, (letter) => firstOf(letter.normalize('NFKD').toLowerCase(), letter))
}

function foldLetter(letter: string): string {
  const folded = firstOf(letter.normalize('NFKD').toLowerCase(), letter)
  return LOOK_ALIKES[folded] ?? folded
}

function firstOf(text: string, otherwise: string): string {
  return Array.from(text)[0] ?? otherwise
}
