import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ version?: string, optional?: boolean, link?: boolean, os?: string | string[], cpu?: string | string[], libc?: string[] }} LockedPackage */

/**
 * Whether node_modules holds what package-lock.json asks for. A stamp answers
 * at once; without one (someone ran `npm install`) npm's own record of what it
 * installed is compared, so that nothing is installed twice.
 *
 * @param {string} root
 * @returns {boolean}
 */
export function dependenciesAreCurrent(root) {
  if (read(stampPath(root)) === stampOf(root)) return true
  if (!installedMatchesLock(root)) return false
  stampDependencies(root)
  return true
}

/**
 * Writes down that node_modules holds what package-lock.json asks for.
 *
 * @param {string} root
 */
export function stampDependencies(root) {
  try {
    writeFileSync(stampPath(root), stampOf(root))
  } catch {
    /** A read-only checkout compares again next time: slower, not wrong. */
  }
}

/** @param {string} root */
function installedMatchesLock(root) {
  const installed = read(join(root, 'node_modules', '.package-lock.json'))
  if (installed === null) return false

  const present = packagesOf(installed)
  return Object.entries(packagesOf(read(join(root, 'package-lock.json')) ?? '{}'))
    .filter(([path, locked]) => path !== '' && isWanted(locked))
    .every(([path, locked]) => present[path]?.version === locked.version)
}

/**
 * Optional packages of other machines are absent by right. A C library is not
 * told by Node, so packages that name one are left to npm.
 *
 * @param {LockedPackage} locked
 */
function isWanted(locked) {
  if (!locked.optional) return true
  const names = (/** @type {string | string[] | undefined} */ value) => value && [value].flat()
  const fits = [
    names(locked.os)?.includes(process.platform),
    names(locked.cpu)?.includes(process.arch),
  ]
  return !locked.libc && fits.every((fit) => fit === true)
}

/**
 * @param {string} text
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(text) {
  return JSON.parse(text).packages ?? {}
}

/** @param {string} root */
function stampPath(root) {
  return join(root, 'node_modules', '.varde-lock')
}

/** @param {string} root */
function stampOf(root) {
  const lock = read(join(root, 'package-lock.json')) ?? ''
  return createHash('sha256').update(`${process.platform} ${process.arch} ${lock}`).digest('hex')
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
