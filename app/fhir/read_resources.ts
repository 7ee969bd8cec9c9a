import { readLines } from '#app/fhir/read_lines'
import { readDocument } from '#app/fhir/read_document'
import { type FhirResource } from '#app/fhir/json'
import { IMPORT_LIMITS, type ImportLimits } from '#app/fhir/import_limits'
import { fileKind, importFiles, openImportFile } from '#app/fhir/import_files'

export type ReadResource = {
  file: string
  /**
   * Its place in the file, from 0: the entry of a Bundle, or the line of an NDJSON file (blank
   * lines are counted; all entries of a Bundle on one line share that line's index).
   */
  index: number
  /** The address the Bundle gives it; other entries may refer to that. */
  fullUrl?: string
  resource: FhirResource
  /** The resource exactly as it stands in the file, number by number. */
  source: string
}

export type UnreadableResource = { file: string; index: number; reason: string }

/**
 * Reads FHIR R4 from a file or a folder tree: single resources, Bundles, NDJSON, each also
 * gzipped (`.json .ndjson .json.gz .ndjson.gz`; other files in a folder are passed over). Holds
 * one line of NDJSON, or one JSON document, in memory. What cannot be read is yielded with a
 * reason, and reading goes on; nothing is thrown for bad input. A reason never quotes the data.
 */
export async function* readResources(
  path: string,
  limits: ImportLimits = IMPORT_LIMITS
): AsyncGenerator<ReadResource | UnreadableResource> {
  let files = 0
  try {
    for await (const file of importFiles(path)) {
      if (++files > limits.files) {
        yield { file, index: 0, reason: `The folder holds more than ${limits.files} files.` }
        return
      }
      yield* readFile(file, limits)
    }
  } catch (error) {
    yield { file: path, index: 0, reason: readFailure(error) }
    return
  }

  if (files === 0) {
    const reason = 'The folder holds no .json, .ndjson, .json.gz or .ndjson.gz file.'
    yield { file: path, index: 0, reason }
  }
}

async function* readFile(
  file: string,
  limits: ImportLimits
): AsyncGenerator<ReadResource | UnreadableResource> {
  const kind = fileKind(file)
  if (!kind) {
    const reason = 'The file name does not end in .json, .ndjson, .json.gz or .ndjson.gz.'
    yield { file, index: 0, reason }
    return
  }

  const progress = { index: 0 }
  try {
    yield* kind === 'lines'
      ? readLinesOf(file, limits.lineBytes, progress)
      : readWhole(file, limits.documentBytes)
  } catch (error) {
    yield { file, index: progress.index, reason: readFailure(error) }
  }
}

async function* readLinesOf(file: string, limit: number, progress: { index: number }) {
  for await (const line of readLines(openImportFile(file), limit)) {
    const { index } = line
    progress.index = index + 1
    if (!line.bytes) {
      yield { file, index, reason: `The line is longer than ${limit} bytes.` }
      continue
    }
    for (const part of readDocument(line.bytes)) {
      yield { file, index, ...part }
    }
  }
}

async function* readWhole(file: string, limit: number) {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of openImportFile(file)) {
    length += chunk.length
    if (length > limit) {
      const reason = `The document is larger than ${limit} bytes; export it as NDJSON instead.`
      yield { file, index: 0, reason }
      return
    }
    chunks.push(chunk)
  }

  let index = 0
  for (const part of readDocument(Buffer.concat(chunks))) {
    yield { file, index: index++, ...part }
  }
}

const FAILURES: Record<string, string> = {
  ENOENT: 'There is no file or folder of this name.',
  EACCES: 'The file may not be read by this process.',
  Z_BUF_ERROR: 'The compressed file ends too early.',
  Z_DATA_ERROR: 'The compressed file is damaged.',
}

/** What the disk and the decompressor report; anything else is an error of ours and is thrown. */
function readFailure(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) {
    throw error
  }
  const code = String(error.code)
  return FAILURES[code] ?? `The file could not be read (${code}).`
}
