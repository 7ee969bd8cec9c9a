import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Obstacle } from '../obstacle.ts'
import { type Account, unprivilegedAccount } from './account.ts'
import { type Binaries, embeddedBinaries } from './binaries.ts'
import { copyBinaries } from './copy_binaries.ts'
import { runProgram } from './run_program.ts'

/** Where the clusters of one storage folder live, and which programs run them. */
export type Home = { directory: string; binaries: Binaries; account: Account | null }

/**
 * Clusters live in `<storage>/postgres`. When root starts them, PostgreSQL runs
 * as `nobody`, who may be unable to enter that folder (a clone under /root, a
 * home of mode 0700); then programs and data go to a folder under /var/lib that
 * belongs to this storage folder alone.
 *
 * @param root folder of package.json
 * @param storage folder for everything that lasts; made when missing
 */
export async function clusterHome(
  root: string,
  storage: string,
  say: (line: string) => void
): Promise<Home> {
  const binaries = embeddedBinaries(root, say)
  mkdirSync(storage, { recursive: true, mode: 0o700 })
  const inPlace = join(realpathSync(storage), 'postgres')
  const account = unprivilegedAccount(inPlace)
  if (!account) return { directory: ownFolder(inPlace, null), binaries, account }

  chmodSync(storage, statSync(storage).mode | 0o011)
  if (await canUse(account, binaries, storage)) {
    return { directory: ownFolder(inPlace, account), binaries, account }
  }
  return homeOutside(storage, binaries, account, say)
}

async function homeOutside(
  storage: string,
  binaries: Binaries,
  account: Account,
  say: (line: string) => void
): Promise<Home> {
  const mark = createHash('sha256').update(realpathSync(storage)).digest('hex').slice(0, 12)
  const directory = join('/var/lib', `varde-${mark}`)
  const isNew = !existsSync(directory)
  mkdirSync(directory, { recursive: true, mode: 0o755 })
  const copy = copyBinaries(binaries, directory)
  if (!(await canUse(account, copy, directory))) {
    throw new Obstacle(
      `PostgreSQL cannot run as ${account.name} from ${directory}. Start Varde as an ordinary user, ` +
        'or name a PostgreSQL of your own in DATABASE_URL.'
    )
  }
  if (isNew) {
    say(
      `PostgreSQL runs as ${account.name}, who may not enter ${storage}: its data lies in ${directory}`
    )
  }
  return { directory: ownFolder(join(directory, 'clusters'), account), binaries: copy, account }
}

async function canUse(account: Account, binaries: Binaries, folder: string): Promise<boolean> {
  const enter = await runProgram(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder])
  if (enter.code !== 0) return false
  const version = await runProgram(account, join(binaries.directory, 'bin', 'postgres'), [
    '--version',
  ])
  return version.code === 0
}

function ownFolder(directory: string, account: Account | null): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (account) chownSync(directory, account.uid, account.gid)
  return directory
}
