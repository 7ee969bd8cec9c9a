import { hash, parseOptions, verify } from '@node-rs/argon2'
import { HashingPool } from '#app/auth/hashing_pool'
import { normalisePassphrase } from '#app/auth/passphrase_text'

/** argon2id as ASVS 5.0 appendix C approves it; `2` is its number in the library's const enum. */
const ARGON2ID = 2
const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
/** KiB; argon2 takes no less. */
const MEMORY_MIN = 8

const pool = new HashingPool()
let burned: Promise<string> | undefined

/** A PHC string (`$argon2id$v=19$m=19456,t=2,p=1$…`) of a passphrase from `judgePassphrase`. */
export function hashPassphrase(passphrase: string): Promise<string> {
  return pool.run(() => hash(passphrase, PARAMETERS))
}

/**
 * Compares a passphrase as received with a stored hash. Without a stored hash (an unknown
 * name, an account not set up) it does the same work and answers false.
 *
 * @throws E_SIGN_IN_BUSY (503) when too many derivations wait
 */
export async function verifyOrBurn(stored: string | null, received: string): Promise<boolean> {
  const passphrase = normalisePassphrase(received)
  const nobodys = await burnedHash()
  const matches = await pool.run(() => verifyAtFullCost(stored ?? nobodys, passphrase))
  return matches && stored !== null
}

/** An older hash is quicker to derive; what it lacks of today's work is done beside it. */
async function verifyAtFullCost(stored: string, passphrase: string): Promise<boolean> {
  const matches = await verify(stored, passphrase)
  const rest = missingWork(stored)
  if (rest) await hash(passphrase, rest)
  return matches
}

/**
 * The derivation that is missing from a hash with weaker parameters, so that its account answers
 * no sooner than another (IAM-03 AT1); null for one of today. Argon2's work is memory × passes.
 */
export function missingWork(stored: string): typeof PARAMETERS | null {
  const { memoryCost, timeCost } = parseOptions(stored)
  const missing = PARAMETERS.memoryCost * PARAMETERS.timeCost - memoryCost * timeCost
  const memory = Math.floor(missing / PARAMETERS.timeCost)
  return memory < MEMORY_MIN ? null : ({ ...PARAMETERS, memoryCost: memory } as typeof PARAMETERS)
}

/** The hash was made with weaker parameters than today's and is replaced at the next sign-in. */
export function needsRehash(stored: string): boolean {
  const { algorithm, memoryCost, timeCost, parallelism } = parseOptions(stored)
  if (Number(algorithm) !== ARGON2ID || parallelism !== PARAMETERS.parallelism) return true
  return memoryCost < PARAMETERS.memoryCost || timeCost < PARAMETERS.timeCost
}

/** Made once, whoever asks first, so that an unknown name never takes longer than a known one. */
function burnedHash(): Promise<string> {
  burned ??= hashPassphrase('nobody signs in with this one')
  return burned
}
