const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/**
 * The two check digits of a fødselsnummer or D-number as given out until 2032, or null for the
 * combinations that are never given out because a check digit would be ten.
 *
 * @param nineDigits date of birth and individual number
 */
export function norwegianCheckDigits(nineDigits: string): string | null {
  const first = modulusEleven(nineDigits, FIRST_WEIGHTS)
  if (first === null) {
    return null
  }

  const second = modulusEleven(`${nineDigits}${first}`, SECOND_WEIGHTS)
  return second === null ? null : `${first}${second}`
}

function modulusEleven(digits: string, weights: readonly number[]): number | null {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? null : check
}
