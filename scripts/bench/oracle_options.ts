import { Obstacle } from '../obstacle.ts'
import { readNumbers } from './read_numbers.ts'

export type OracleOptions = { json: boolean; trials: number }

/** The normal approximation of the test wants this many. */
const trialsMin = 20

/**
 * `--json`, `--trials 400` (of each kind).
 *
 * @throws Obstacle when a word is not understood
 */
export function readOracleOptions(words: readonly string[]): OracleOptions {
  const options = readNumbers(words, { trials: 400 })
  if (!(options.trials >= trialsMin)) throw new Obstacle(`--trials takes ${trialsMin} or more.`)
  return options
}
