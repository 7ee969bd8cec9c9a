type Prefixed<File extends string, Texts> = {
  [Key in keyof Texts & string as `${File}.${Key}`]: string
}

/** Puts the file's name before every key: `{ title }` of `records` → `{ 'records.title' }`. */
export function prefixed<const File extends string, Texts extends Record<string, string>>(
  file: File,
  texts: Texts
): Prefixed<File, Texts> {
  const entries = Object.entries(texts).map(([key, text]) => [`${file}.${key}`, text])
  return Object.fromEntries(entries) as Prefixed<File, Texts>
}
