import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

export type FileKind = 'document' | 'lines'

/** How a file is read, told by its name alone; null for a file that is none of ours. */
export function fileKind(file: string): FileKind | null {
  if (/\.ndjson(\.gz)?$/i.test(file)) return 'lines'
  if (/\.json(\.gz)?$/i.test(file)) return 'document'
  return null
}

/**
 * The file itself, or every FHIR file below a folder in the order of their paths. Links are not
 * followed: they could lead out of the folder, or in circles.
 */
export async function* importFiles(path: string): AsyncGenerator<string> {
  const found = await stat(path)
  if (!found.isDirectory()) {
    yield path
    return
  }

  const children = await readdir(path, { withFileTypes: true })
  children.sort((a, b) => (a.name < b.name ? -1 : 1))

  for (const child of children) {
    const below = join(path, child.name)
    if (child.isDirectory()) {
      yield* importFiles(below)
    } else if (child.isFile() && fileKind(child.name)) {
      yield below
    }
  }
}

/** The bytes of a file, decompressed when its name ends in `.gz`. */
export function openImportFile(file: string): AsyncIterable<Buffer> {
  const bytes = createReadStream(file)
  if (!/\.gz$/i.test(file)) {
    return bytes
  }

  /** The callback keeps a broken file from crashing: the reader gets the same error by itself. */
  return pipeline(bytes, createGunzip(), () => {})
}
