import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, storage } from '../place.ts'
import type { Say } from '../progress.ts'
import { compiled, runInBuild } from './run_in_build.ts'
import type { Credentials } from '../visitor/sign_in.ts'

/** What `tests/bench/prepare.ts` answers: the people and patients of the measured tenant. */
export type Hospital = {
  staff: (Credentials & { id: string })[]
  patients: { id: string; version: number }[]
  terms: { common: string; rare: string }
  /** The last patients of the hospital, taken in by this run. */
  imported: { patients: number; resources: number; seconds: number }
}

export const hospitalHost = 'nordlys.localhost'

/** What decides how stored patients look; when it changes, they are made anew. */
const sources = ['database', 'app/encryption', 'app/fhir', 'app/records/import']

/**
 * The environment of every program of the bench.
 *
 * @param name of the world it is measured in: `bench`, or `scale` for the big one
 */
export function benchEnvironment(
  databaseUrl: string,
  port: number,
  name: 'bench' | 'scale' = 'bench'
): Record<string, string> {
  const folder = join(storage, name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    PORT: String(port),
    VARDE_DATABASE_PREFIX: `varde_${name}_`,
    VARDE_MODE: 'test',
    VARDE_STORAGE: folder,
  }
}

/** A tenant with as many patients, as it was before anybody worked with it. */
export function prepareHospital(
  patients: number,
  environment: Record<string, string>,
  say: Say,
  stop: AbortSignal
): Promise<Hospital> {
  const program = [compiled(import.meta.resolve('../../tests/bench/prepare.ts'))]
  program.push(String(patients), sourceMark())
  return runInBuild<Hospital>(program, environment, say, stop)
}

/** A tenant of the size that issue 3 asks for, loaded in bulk by `tests/bench/scale_loader.ts`. */
export function prepareBigHospital(
  { patients, staff, units }: { patients: number; staff: number; units: number },
  environment: Record<string, string>,
  say: Say,
  stop: AbortSignal
): Promise<Hospital> {
  const program = [compiled(import.meta.resolve('../../tests/bench/prepare_scale.ts'))]
  program.push(String(patients), String(staff), String(units), sourceMark('tests/bench'))
  return runInBuild<Hospital>(program, environment, say, stop)
}

function sourceMark(...more: string[]): string {
  const hash = createHash('sha256')
  for (const folder of [...sources, ...more]) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    const paths = files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
    for (const path of paths.sort()) hash.update(path.slice(root.length)).update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 16)
}
