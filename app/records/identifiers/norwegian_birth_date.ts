import { norwegianCheckDigits } from '#app/records/identifiers/norwegian_check_digits'

/**
 * Which century an individual number (digits 7–9) stands for. Order matters: the ranges of the
 * year overlap for 900–999.
 */
const CENTURIES = [
  { from: 0, to: 499, firstYear: 0, lastYear: 99, century: 1900 },
  { from: 500, to: 749, firstYear: 54, lastYear: 99, century: 1800 },
  { from: 500, to: 999, firstYear: 0, lastYear: 39, century: 2000 },
  { from: 900, to: 999, firstYear: 40, lastYear: 99, century: 1900 },
] as const

/**
 * The birth date in a fødselsnummer, as `YYYY-MM-DD`. Null when the digits belong to no century
 * yet: numbers under the rule of 2032 (another first check digit) give up that link.
 *
 * @param day and month of the calendar, with the additions for D-numbers and test numbers removed
 */
export function birthDateOf(
  digits: string,
  day: number,
  month: number
): string | null | 'impossible' {
  if (norwegianCheckDigits(digits.slice(0, 9)) !== digits.slice(9)) {
    return null
  }

  const year = Number(digits.slice(4, 6))
  const individual = Number(digits.slice(6, 9))
  const range = CENTURIES.find(
    (one) =>
      individual >= one.from &&
      individual <= one.to &&
      year >= one.firstYear &&
      year <= one.lastYear
  )
  if (!range) {
    return null
  }

  const iso = `${range.century + year}-${two(month)}-${two(day)}`
  const date = new Date(`${iso}T00:00:00Z`)
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
  return exists ? iso : 'impossible'
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
