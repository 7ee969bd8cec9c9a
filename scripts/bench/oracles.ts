import type { Say } from '../progress.ts'
import { foreignIdsOracle } from './foreign_ids.ts'
import { readOracleOptions } from './oracle_options.ts'
import { inOracleWorld, type OracleCast } from './oracle_world.ts'
import { signInOracle } from './signin_oracle.ts'
import { comparisonText, type Comparison } from './tell_apart.ts'

type Oracle = (port: number, cast: OracleCast, trials: number, say: Say) => Promise<Comparison[]>

/** `npm run bench <name>`: tries to tell answers apart that must be alike. */
export const oracles: Readonly<Record<string, Oracle>> = {
  'signin-oracle': signInOracle,
  'foreign-ids': foreignIdsOracle,
}

/** Prints every comparison; the exit code is 1 when something was told apart. */
export async function consult(
  oracle: Oracle,
  words: readonly string[],
  say: Say,
  stop: AbortSignal
): Promise<void> {
  const { json, trials } = readOracleOptions(words)
  const accounts = oracle === signInOracle ? Math.ceil(trials / 4) + 1 : 1
  const compared = await inOracleWorld(accounts, say, stop, (port, cast) =>
    oracle(port, cast, trials, say)
  )
  console.log(json ? JSON.stringify(compared, null, 2) : comparisonText(compared))
  if (compared.some(({ toldApart }) => toldApart)) process.exitCode = 1
}
