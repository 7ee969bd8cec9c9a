import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the production build is made of. */
const sources = [
  ...[
    '.adonisjs',
    'ace.js',
    'adonisrc.ts',
    'app',
    'bin',
    'config',
    'database',
    'docs/claims.json',
    'docs/claims.nb.json',
  ],
  ...['package-lock.json', 'package.json', 'plugins', 'providers', 'resources', 'scripts/launch'],
  ...['start', 'tests', 'tsconfig.json', 'tsconfig.inertia.json', 'vite.config.ts'],
]

/** One hash over the names and contents of everything the build is made of. */
export function sourceFingerprint(root: string): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of sources.flatMap((source) => filesOf(root, source))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

function filesOf(root: string, path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}
