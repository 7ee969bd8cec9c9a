import { normaliseIdentifier } from '#app/records/identifiers/normalise_identifier'
import type { BlindIndex } from '#app/encryption/blind_index'

export type Searchable = {
  names: readonly string[]
  identifiers: readonly string[]
  phones: readonly string[]
  birthDate: string | null
}

/** Everything a patient can be found by, as keyed tokens. The database learns no word of it. */
export function searchTokens(index: BlindIndex, searchable: Searchable): Buffer[] {
  const tokens = [
    ...searchable.names.flatMap((name) => index.nameTokens(name)),
    ...searchable.identifiers.map((value) => index.exact('identifier', normaliseIdentifier(value))),
    ...searchable.phones.map((value) => index.exact('phone', digitsOf(value))),
    ...(searchable.birthDate ? [index.exact('birth_date', searchable.birthDate)] : []),
  ]
  const unique = new Map(tokens.map((token) => [token.toString('hex'), token]))
  return [...unique.values()]
}

/** The last eight digits identify a Norwegian number with and without its country code. */
export function digitsOf(phone: string): string {
  return phone.replaceAll(/\D/g, '').slice(-8)
}
