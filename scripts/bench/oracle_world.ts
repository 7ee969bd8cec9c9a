import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startInBackground } from '../background_process.ts'
import { buildFolder, buildWhenChanged } from '../build_application.ts'
import { waitUntilReady } from '../demo/wait_until_ready.ts'
import { freePortFrom } from '../free_port.ts'
import { storage } from '../place.ts'
import type { Say } from '../progress.ts'
import type { Credentials } from '../visitor/sign_in.ts'
import { measuredDatabase } from './database.ts'
import { compiled, runInBuild } from './run_in_build.ts'

/** What `tests/bench/prepare_oracles.ts` answers. */
export type OracleCast = {
  /** Sign-in names by kind; the first kind is what the others are compared with. */
  people: Record<string, string[]>
  readers: Record<'clinician' | 'administrator' | 'privacy_officer', Credentials>
  /** Another care provider's, by the names of the walk's parameter table. */
  ids: Record<string, string>
}

/** Two small hospitals and a production server before them, for as long as `measure` takes. */
export async function inOracleWorld<T>(
  accounts: number,
  say: Say,
  stop: AbortSignal,
  measure: (port: number, cast: OracleCast) => Promise<T>
): Promise<T> {
  await buildWhenChanged(say, stop)
  const database = await measuredDatabase('bench', say)
  try {
    const port = await freePortFrom(3_950)
    const environment = environmentOf(database.url, port)
    const program = compiled(import.meta.resolve('../../tests/bench/prepare_oracles.ts'))
    say('two small hospitals …')
    const prepare = [program, String(accounts)]
    const cast = await runInBuild<OracleCast>(prepare, environment, say, stop)
    const args = [join(buildFolder, 'bin', 'server.js')]
    const server = startInBackground({
      name: 'bench server',
      args,
      directory: buildFolder,
      environment,
    })
    stop.addEventListener('abort', () => void server.stop())
    try {
      await waitUntilReady(server, `http://127.0.0.1:${port}`, stop)
      return await measure(port, cast)
    } finally {
      await server.stop()
    }
  } finally {
    await database.stop()
  }
}

/** The bench speaks as a declared proxy, so that every attempt can have an address of its own. */
function environmentOf(databaseUrl: string, port: number): Record<string, string> {
  const folder = join(storage, 'bench-oracles')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    PORT: String(port),
    VARDE_DATABASE_PREFIX: 'varde_oracle_',
    VARDE_MODE: 'test',
    VARDE_STORAGE: folder,
    VARDE_TRUSTED_PROXIES: '127.0.0.1',
  }
}
