const SHOWN = 3

/**
 * An identifier for screens where it only helps to tell two people apart: the last three
 * characters, and nothing at all of a short one. The beginning of a fødselsnummer is the birth
 * date and stays hidden.
 */
export function maskIdentifier(value: string): string {
  const characters = [...value]
  const shown = characters.length >= SHOWN * 2 ? SHOWN : 0
  const hidden = characters.length - shown
  return '•'.repeat(hidden) + characters.slice(hidden).join('')
}
