/** Bounds of one import, so that no file can exhaust the memory of the process. */
export type ImportLimits = {
  /** Bytes of one JSON document after decompression; larger exports belong in NDJSON. */
  documentBytes: number
  /** Bytes of one NDJSON line after decompression. */
  lineBytes: number
  /** Files in one folder tree. */
  files: number
}

export const IMPORT_LIMITS: ImportLimits = {
  documentBytes: 64 * 1024 * 1024,
  lineBytes: 16 * 1024 * 1024,
  files: 100_000,
}
