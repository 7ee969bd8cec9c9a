import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'

/**
 * Copies PostgreSQL into a folder that an unprivileged user can enter, once per
 * version. The copy gets its final name only when it is complete.
 */
export function copyBinaries(binaries: Binaries, into: string): Binaries {
  const directory = join(into, `postgresql-${binaries.version}`)
  if (existsSync(directory)) return { ...binaries, directory }

  const partial = `${directory}.partial`
  rmSync(partial, { recursive: true, force: true })
  cpSync(binaries.directory, partial, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  })
  openToAll(partial)
  renameSync(partial, directory)
  return { ...binaries, directory }
}

/** A restrictive umask at install time would keep the user out. */
function openToAll(directory: string): void {
  chmodSync(directory, 0o755)
  for (const name of readdirSync(directory)) {
    const path = join(directory, name)
    const entry = lstatSync(path)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, entry.mode | 0o555)
  }
}
