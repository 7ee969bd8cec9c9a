import { readFileSync } from 'node:fs'
import { Obstacle } from '../obstacle.ts'

/** What PostgreSQL says, and what a person can do about it. */
const knownFailures: readonly [RegExp, string][] = [
  [
    /No space left on device/,
    'The disk is full. Free some space, or set VARDE_STORAGE to a folder on another disk.',
  ],
  [
    /could not create shared memory|could not resize shared memory/,
    'The machine has no shared memory left.',
  ],
  [
    /pre-existing shared memory block|is another (postmaster|postgres)/,
    'An earlier PostgreSQL still holds this folder. Wait a few seconds.',
  ],
  [/Address already in use|could not bind/, 'Another program took its port in this moment.'],
  [
    /Permission denied/,
    'A file in this folder belongs to another user. Start Varde as the same user as last time.',
  ],
]

/**
 * Turns a failure of PostgreSQL into a sentence that says what to do.
 *
 * @param program initdb or pg_ctl
 * @param directory the cluster's folder
 * @param output what the program wrote, with the server's log when it has one
 */
export function explainFailure(program: string, directory: string, output: string): Obstacle {
  const known = knownFailures.find(([pattern]) => pattern.test(output))
  const advice = known
    ? `${known[1]} Then start again.`
    : `Its last words:\n${lastLines(output, 12)}`
  return new Obstacle(`PostgreSQL (${program}) did not start in ${directory}. ${advice}`)
}

/** The end of a log, or an empty text when there is none. */
export function logTail(path: string): string {
  try {
    return lastLines(readFileSync(path, 'utf8'), 40)
  } catch {
    return ''
  }
}

function lastLines(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n')
}
