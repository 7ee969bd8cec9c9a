import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chownSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Obstacle } from '../obstacle.ts'
import { explainFailure } from './explain_failure.ts'
import type { Home } from './home.ts'
import { runProgram } from './run_program.ts'

/** Name of the superuser of embedded clusters. */
export const superuser = 'postgres'

/**
 * Makes the data folder of a cluster unless it exists. It is made under another
 * name and renamed when complete, so a start that was cut off leaves nothing
 * that could be taken for a cluster.
 */
export async function initialise(
  home: Home,
  directory: string,
  say: (line: string) => void
): Promise<void> {
  const data = join(directory, 'data')
  if (existsSync(data)) return requireSameMajor(home, data)

  const partial = join(directory, 'data.partial')
  if (existsSync(partial))
    say('PostgreSQL: an earlier first start was cut off; making its data folder anew')
  rmSync(partial, { recursive: true, force: true })
  writePassword(home, directory)

  const result = await runProgram(home.account, join(home.binaries.directory, 'bin', 'initdb'), [
    ...['--pgdata', partial, '--username', superuser, '--pwfile', passwordPath(directory)],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C'],
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
  ])
  if (result.code !== 0) throw explainFailure('initdb', directory, result.output)
  appendFileSync(join(partial, 'postgresql.conf'), "\ninclude_if_exists 'varde.conf'\n")
  renameSync(partial, data)
}

/** The superuser's password: random, known to this file and its owner only. */
export function superuserPassword(directory: string): string {
  return readFileSync(passwordPath(directory), 'utf8').trim()
}

function writePassword(home: Home, directory: string): void {
  rmSync(passwordPath(directory), { force: true })
  writeFileSync(passwordPath(directory), `${randomBytes(32).toString('base64url')}\n`, {
    mode: 0o600,
  })
  if (home.account) chownSync(passwordPath(directory), home.account.uid, home.account.gid)
}

function passwordPath(directory: string): string {
  return join(directory, 'superuser_password')
}

function requireSameMajor(home: Home, data: string): void {
  const major = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (home.binaries.version.startsWith(`${major}.`)) return
  throw new Obstacle(
    `${data} was made by PostgreSQL ${major}; npm now brings ${home.binaries.version}, which cannot read it. ` +
      'It holds synthetic data only: delete that folder and start again.'
  )
}
