import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { storagePath } from '#app/tenants/installation'

/** How far this machine has sealed: narrows what could be cut between two heads. */
export type SealedPosition = { sequence: bigint; hash: Buffer }

const positionPath = (tenantSlug: string) => storagePath('audit', tenantSlug, 'position')
const lostEndsPath = (tenantSlug: string) => storagePath('audit', tenantSlug, 'lost_ends')

/** Written whole or not at all, also when two processes of this machine write at once. */
export async function writePosition(tenantSlug: string, position: SealedPosition): Promise<void> {
  const file = positionPath(tenantSlug)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomUUID()}.draft`
  await writeFile(draft, lineOf(position), { mode: 0o600 })
  await rename(draft, file)
}

/** Null when nothing was sealed here yet, or the file holds no position. */
export async function readPosition(tenantSlug: string): Promise<SealedPosition | null> {
  return parsed(await textOf(positionPath(tenantSlug)))
}

/**
 * Keeps an end that was sealed here and is gone from the database. The sealer
 * goes on and its position with it; this file is what still knows. On disk
 * before it resolves.
 */
export async function keepLostEnd(tenantSlug: string, position: SealedPosition): Promise<void> {
  const file = await open(lostEndsPath(tenantSlug), 'a', 0o600)
  try {
    await file.write(lineOf(position))
    await file.sync()
  } finally {
    await file.close()
  }
}

export async function readLostEnds(tenantSlug: string): Promise<SealedPosition[]> {
  const text = await textOf(lostEndsPath(tenantSlug))
  return text
    .split('\n')
    .map(parsed)
    .filter((position) => position !== null)
}

function lineOf({ sequence, hash }: SealedPosition): string {
  return `${sequence} ${hash.toString('hex')}\n`
}

function parsed(line: string): SealedPosition | null {
  const [, sequence, hash] = /^(\d{1,19}) ([0-9a-f]{64})$/.exec(line.trim()) ?? []
  return sequence && hash ? { sequence: BigInt(sequence), hash: Buffer.from(hash, 'hex') } : null
}

function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}
