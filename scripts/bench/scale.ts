import { loadavg } from 'node:os'
import type { Say } from '../progress.ts'
import type { Client } from '../visitor/client.ts'
import type { Hospital } from './hospital.ts'
import type { BenchOptions } from './options.ts'
import { readNumbers } from './read_numbers.ts'
import { compiled, runInBuild } from './run_in_build.ts'
import { rateRow, timeRow, type Row } from './rows.ts'
import { subjects, type MeasuredSubject } from './subjects.ts'

export type ScaleOptions = BenchOptions & { staff: number; units: number }

/** What a decision may take in process (issue 3). */
const decideMsMax = 1

/**
 * `npm run bench scale`: 10 000 staff, 200 units, 1 000 000 patients.
 *
 * @throws Obstacle when a word is not understood
 */
export function readScaleOptions(words: readonly string[]): ScaleOptions {
  return readNumbers(words, {
    patients: 1_000_000,
    staff: 10_000,
    units: 200,
    rounds: 3,
    seconds: 5,
  })
}

/** What the load of the machine was stands beside the figures: they belong to each other. */
export function loadRow(): Row {
  return rateRow('load of this machine, last minute', 'processes', loadavg()[0] ?? 0)
}

/** Reading and finding among so many; writing is measured by the plain bench. */
export function scaleSubjects(client: Client, hospital: Hospital, size: number): MeasuredSubject[] {
  return subjects(client, hospital, size)
    .filter(({ name }) => !name.startsWith('write'))
    .map((subject) => ({ ...subject, target: null }))
}

export async function measureDecide(
  { staff }: Hospital,
  environment: Record<string, string>,
  say: Say,
  stop: AbortSignal
): Promise<Row[]> {
  say('decisions …')
  const program = compiled(import.meta.resolve('../../tests/bench/measure_decide.ts'))
  const args = [program, staff[0]!.id]
  type Answer = { median: number; p95: number }
  const { median, p95 } = await runInBuild<Answer>(args, environment, say, stop)
  return [
    timeRow('decide() in process, p50', median / 1e6, decideMsMax, 1),
    timeRow('decide() in process, p95', p95 / 1e6, decideMsMax),
  ]
}
