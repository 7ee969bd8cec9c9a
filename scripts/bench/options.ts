import { parseArgs } from 'node:util'
import { Obstacle } from '../obstacle.ts'

export type BenchOptions = { json: boolean; patients: number; rounds: number; seconds: number }

const patientsMin = 400

/**
 * `--json`, `--patients 100000`, `--rounds 3`, `--seconds 2` (of load in each round).
 *
 * @throws Obstacle when a word is not understood
 */
export function readOptions(words: readonly string[]): BenchOptions {
  const { values } = parse(words)
  const patients = Number(values.patients)
  const rounds = Number(values.rounds)
  const seconds = Number(values.seconds)
  if (!(patients >= patientsMin)) throw new Obstacle(`--patients takes ${patientsMin} or more.`)
  if (!(rounds >= 1 && seconds >= 1)) throw new Obstacle('--rounds and --seconds take 1 or more.')
  return { json: values.json, patients, rounds, seconds }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        json: { type: 'boolean', default: false },
        patients: { type: 'string', default: '100000' },
        rounds: { type: 'string', default: '3' },
        seconds: { type: 'string', default: '2' },
      },
    })
  } catch (error) {
    throw new Obstacle((error as Error).message)
  }
}
