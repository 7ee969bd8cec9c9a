import type { BlindIndex } from '#app/encryption/blind_index'
import { normaliseIdentifier } from '#app/records/identifiers/normalise_identifier'
import { digitsOf } from '#app/records/search_tokens'

export type SearchKind = 'name' | 'identifier' | 'birth_date'

/** Tokens a patient must have all of. */
export type SearchPlan = { kind: SearchKind; tokens: Buffer[] }

/** What people type, longer than any name. */
export const queryLettersMax = 200

/**
 * Reads what a person typed, in the order of what is least ambiguous: a birth
 * date, then a number, then the beginning of any part of a name.
 */
export function searchPlans(index: BlindIndex, typed: string): SearchPlan[] {
  const text = typed.trim().slice(0, queryLettersMax)
  const birthDate = parseBirthDate(text)
  if (birthDate) return [{ kind: 'birth_date', tokens: [index.exact('birth_date', birthDate)] }]
  const name: SearchPlan = { kind: 'name', tokens: index.queryTokens(typed) }
  if (!/\d/.test(text)) return [name]
  const identifier = index.exact('identifier', normaliseIdentifier(text))
  const phone = index.exact('phone', digitsOf(text))
  return [
    { kind: 'identifier', tokens: [identifier] },
    ...(digitsOf(text).length === 8 ? [{ kind: 'identifier' as const, tokens: [phone] }] : []),
    name,
  ]
}

/** `31.12.1970`, `31/12/1970` or `1970-12-31`, as `YYYY-MM-DD`; null when it is no date. */
export function parseBirthDate(text: string): string | null {
  const day = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text)
  if (day) return validDate(Number(day[3]), Number(day[2]), Number(day[1]))
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return iso ? validDate(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null
}

function validDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same ? date.toISOString().slice(0, 10) : null
}
