/** One entry as the library reads it: one value, several, or an empty list. */
export type DirectoryEntry = { readonly dn: string } & Readonly<Record<string, unknown>>

/** Every text of an attribute, whatever case its name came back in. */
export function textsOf(entry: DirectoryEntry, attribute: string): string[] {
  return valuesOf(entry, attribute).filter((value) => typeof value === 'string')
}

/** The only text of an attribute; null without one, and where there are several. */
export function textOf(entry: DirectoryEntry, attribute: string): string | null {
  const texts = textsOf(entry, attribute)
  return texts.length === 1 ? (texts[0] ?? null) : null
}

/** The only value of an attribute whose values are bytes. */
export function bytesOf(entry: DirectoryEntry, attribute: string): Buffer | null {
  const [value, ...others] = valuesOf(entry, attribute)
  return Buffer.isBuffer(value) && others.length === 0 ? value : null
}

function valuesOf(entry: DirectoryEntry, attribute: string): unknown[] {
  const wanted = attribute.toLowerCase()
  const [, held] = Object.entries(entry).find(([name]) => name.toLowerCase() === wanted) ?? []
  return held === undefined ? [] : [held].flat()
}
