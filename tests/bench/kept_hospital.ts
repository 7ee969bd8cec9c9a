import { existsSync, readFileSync } from 'node:fs'
import type { BenchCast } from '#tests/bench/bench_cast'

/** What an earlier run made, and what it was made from. */
export type KeptHospital = { madeFrom: string; cast: BenchCast }

/** Null before the first run. */
export function readKept<Kept extends KeptHospital>(file: string): Kept | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : null
}
