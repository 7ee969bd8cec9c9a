import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Secret } from '@adonisjs/core/helpers'

export type InstallationMode = 'production' | 'demo' | 'test'

/** What `storage/installation.json` holds: how this machine reaches the control plane. */
export type InstallationFile = { mode: InstallationMode; controlUrl: string; createdAt: string }

const root = process.env.VARDE_ROOT ?? process.cwd()

/** A path under the storage folder (`VARDE_STORAGE`, else `storage/` beside the program). */
export function storagePath(...parts: string[]): string {
  return resolve(root, process.env.VARDE_STORAGE ?? 'storage', ...parts)
}

/** What database and role names begin with, so that two installations may share a server. */
export function databasePrefix(): string {
  const prefix = process.env.VARDE_DATABASE_PREFIX ?? 'varde_'
  if (!/^[a-z][a-z0-9_]{0,23}$/.test(prefix)) {
    throw new Error('VARDE_DATABASE_PREFIX takes lower-case letters, digits and _, 24 at most')
  }
  return prefix
}

/** `VARDE_MODE`, else what was installed, else production: the strictest is the default. */
export function installationMode(): InstallationMode {
  const named = process.env.VARDE_MODE as InstallationMode | undefined
  return named ?? readInstallation()?.mode ?? 'production'
}

export function readInstallation(): InstallationFile | null {
  const file = storagePath('installation.json')
  if (!existsSync(file)) return null
  return JSON.parse(readFileSync(file, 'utf8')) as InstallationFile
}

export function writeInstallation(installation: InstallationFile): void {
  writeSecretFile(storagePath('installation.json'), JSON.stringify(installation, null, 2))
}

/** Written whole or not at all, readable by the owner only. */
export function writeSecretFile(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.draft`
  writeFileSync(draft, content, { mode: 0o600 })
  renameSync(draft, file)
}

/**
 * The key of the framework's cookies, made on first use. Processes without an
 * installation (a build, a code generator) get a key that dies with them.
 */
export function cookieKey(): Secret<string> {
  const file = storagePath('cookie.key')
  if (existsSync(file)) return new Secret(readFileSync(file, 'utf8').trim())
  const key = randomBytes(32).toString('base64url')
  if (readInstallation()) writeSecretFile(file, key)
  return new Secret(key)
}
