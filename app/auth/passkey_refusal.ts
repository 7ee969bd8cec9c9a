/** Why a passkey was not accepted, as the log says it; people are told less. */
export type PasskeyRefusal =
  | 'no_challenge'
  | 'used_challenge'
  | 'wrong_challenge'
  | 'wrong_origin'
  | 'wrong_site'
  | 'not_verified'
  | 'counter_not_rising'
  | 'unknown_passkey'
  | 'known_passkey'
  | 'other_person'
  | 'certificate'
  | 'too_many'
  | 'directory_only'
  | 'damaged'

/** The library tells its findings as sentences; these are their beginnings. */
const findings: readonly (readonly [RegExp, PasskeyRefusal])[] = [
  [/response challenge/, 'wrong_challenge'],
  [/origin/, 'wrong_origin'],
  [/RP ID/, 'wrong_site'],
  [/user could not be verified|[Uu]ser (was )?not present/, 'not_verified'],
  [/counter value/, 'counter_not_rising'],
  [/certificate/, 'certificate'],
]

export function refusalOf(error: unknown): PasskeyRefusal {
  const sentence = error instanceof Error ? error.message : ''
  return findings.find(([words]) => words.test(sentence))?.[1] ?? 'damaged'
}
