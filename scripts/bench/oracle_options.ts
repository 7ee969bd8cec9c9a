import { parseArgs } from 'node:util'
import { Obstacle } from '../obstacle.ts'

export type OracleOptions = { json: boolean; trials: number }

/** The normal approximation of the test wants this many. */
const trialsMin = 20

/**
 * `--json`, `--trials 400` (of each kind).
 *
 * @throws Obstacle when a word is not understood
 */
export function readOracleOptions(words: readonly string[]): OracleOptions {
  const { values } = parse(words)
  const trials = Number(values.trials)
  if (!(trials >= trialsMin)) throw new Obstacle(`--trials takes ${trialsMin} or more.`)
  return { json: values.json, trials }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        json: { type: 'boolean', default: false },
        trials: { type: 'string', default: '400' },
      },
    })
  } catch (error) {
    throw new Obstacle((error as Error).message)
  }
}
