import { type SeededRandom } from '#database/demo/seeded_random'

/** The innermost choice: `[a|b]` without brackets inside. */
const CHOICE = /\[([^[\]]*)\]/
const RANGE = /\{(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)\}/g
const SLOT = /\{([A-Za-z]+)\}/g

/**
 * Fills a note pattern (see NotePattern). Decimals are written with a comma, as on the ward.
 */
export function fillNote(
  pattern: string,
  slots: Record<string, string>,
  random: SeededRandom
): string {
  return choose(pattern, random)
    .replace(RANGE, (_, from: string, to: string) => numberBetween(from, to, random))
    .replace(SLOT, (_, name: string) => slotValue(slots, name))
}

function choose(pattern: string, random: SeededRandom): string {
  let text = pattern
  let match = CHOICE.exec(text)
  while (match) {
    const chosen = random.pick((match[1] ?? '').split('|'))
    text = text.slice(0, match.index) + chosen + text.slice(match.index + match[0].length)
    match = CHOICE.exec(text)
  }
  return text
}

function numberBetween(from: string, to: string, random: SeededRandom): string {
  const decimals = from.split('.')[1]?.length ?? 0
  const scale = 10 ** decimals
  const drawn = random.integer(Math.round(Number(from) * scale), Math.round(Number(to) * scale))
  return (drawn / scale).toFixed(decimals).replace('.', ',')
}

function slotValue(slots: Record<string, string>, name: string): string {
  const value = slots[name]
  if (value === undefined) {
    throw new RangeError(`No value for {${name}} in a note pattern`)
  }
  return value
}
