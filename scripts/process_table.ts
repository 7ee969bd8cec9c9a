import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Linux tells everything about processes in files; other systems have `ps`. */
const hasProcessFiles = existsSync('/proc/self')

/** The command line of a process, words apart by spaces; empty when it is gone. */
export function commandLine(pid: number): string {
  try {
    if (hasProcessFiles) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** Processes whose working directory is this one; none where the system does not tell. */
export function processesIn(directory: string): number[] {
  if (!hasProcessFiles) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingDirectory(name) === directory)
    .map(Number)
}

function workingDirectory(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}
