import { open, readFile } from 'node:fs/promises'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { headLine, parseHeadLine, type Head } from '#app/audit/head'
import { storagePath } from '#app/tenants/installation'

/** Signed heads outside PostgreSQL: what an insider with the database password cannot reach. */
export function headFilePath(tenantSlug: string): string {
  return storagePath('audit', tenantSlug, 'heads.ndjson')
}

/** Appends and waits for the disk. */
export async function appendHead(tenantSlug: string, head: Head): Promise<void> {
  const path = headFilePath(tenantSlug)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a', 0o600)
  try {
    await file.write(headLine(head))
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * All heads of the file, oldest first. A last line cut by a crash is left out;
 * a damaged one inside is reported as null.
 */
export async function readHeads(tenantSlug: string): Promise<(Head | null)[]> {
  const text = await readFile(headFilePath(tenantSlug), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const cut = lines.pop()
  const heads = lines.map(parsedOrNull)
  return cut ? [...heads, null] : heads
}

function parsedOrNull(line: string): Head | null {
  try {
    return parseHeadLine(line)
  } catch {
    return null
  }
}
