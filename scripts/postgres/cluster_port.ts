import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePortFrom } from '../free_port.ts'

/**
 * The port a cluster listens on: the same as last time, so that addresses stay
 * valid, else the next free one, which is said and kept.
 */
export async function clusterPort(
  directory: string,
  wanted: number,
  say: (line: string) => void
): Promise<number> {
  const file = join(directory, 'port')
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : wanted
  const port = await freePortFrom(last)
  if (port !== last) say(`port ${last} is busy; listening on ${port}`)
  writeFileSync(file, `${port}\n`)
  return port
}
