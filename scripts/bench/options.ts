import { Obstacle } from '../obstacle.ts'
import { readNumbers } from './read_numbers.ts'

export type BenchOptions = { json: boolean; patients: number; rounds: number; seconds: number }

const patientsMin = 400

/**
 * `--json`, `--patients 100000`, `--rounds 3`, `--seconds 2` (of load in each round).
 *
 * @throws Obstacle when a word is not understood
 */
export function readOptions(words: readonly string[]): BenchOptions {
  const options = readNumbers(words, { patients: 100_000, rounds: 3, seconds: 2 })
  const { patients, rounds, seconds } = options
  if (!(patients >= patientsMin)) throw new Obstacle(`--patients takes ${patientsMin} or more.`)
  if (!(rounds >= 1 && seconds >= 1)) throw new Obstacle('--rounds and --seconds take 1 or more.')
  return options
}
