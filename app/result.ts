/**
 * The outcome of something that is expected to fail sometimes. A refusal carries one sentence a
 * person can act on; it never quotes a name, a number or clinical text.
 */
export type Result<T> = { ok: true; value: T } | { ok: false; reason: string }

export function accept<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(reason: string): { ok: false; reason: string } {
  return { ok: false, reason }
}
