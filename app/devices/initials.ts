/** Enough for its owner to know a locked screen by, and for nobody else to read a name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter(Boolean)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('')
}
