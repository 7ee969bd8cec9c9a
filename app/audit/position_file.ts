import { mkdirSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { storagePath } from '#app/tenants/installation'

/** How far this machine has sealed: narrows what could be cut between two heads. */
export type SealedPosition = { sequence: bigint; hash: Buffer }

function path(tenantSlug: string): string {
  return storagePath('audit', tenantSlug, 'position')
}

export async function writePosition(tenantSlug: string, position: SealedPosition): Promise<void> {
  const file = path(tenantSlug)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const line = `${position.sequence} ${position.hash.toString('hex')}\n`
  await writeFile(`${file}.draft`, line, { mode: 0o600 })
  await rename(`${file}.draft`, file)
}

export async function readPosition(tenantSlug: string): Promise<SealedPosition | null> {
  const text = await readFile(path(tenantSlug), 'utf8').catch(() => '')
  const [sequence, hash] = text.trim().split(' ')
  if (!sequence || !hash) return null
  return { sequence: BigInt(sequence), hash: Buffer.from(hash, 'hex') }
}
