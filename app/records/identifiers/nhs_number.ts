import { accept, refuse, type Result } from '#app/result'

declare const brand: unique symbol

/** Ten digits whose last one is the modulus-11 check digit. */
export type NhsNumber = string & { readonly [brand]: 'NhsNumber' }

export type NhsIdentity = {
  number: NhsNumber
  /** 999 000 0000 – 999 999 9999 is set aside for tests by NHS England. */
  synthetic: boolean
}

/**
 * Reads an NHS number (NHS Data Dictionary, "NHS NUMBER"). Spaces and hyphens must be gone already.
 */
export function readNhsNumber(digits: string): Result<NhsIdentity> {
  if (!/^\d{10}$/.test(digits)) {
    return refuse('The number does not have ten digits.')
  }
  if (checkDigit(digits) !== Number(digits[9])) {
    return refuse('The check digit of the number does not match.')
  }

  return accept({ number: digits as NhsNumber, synthetic: digits.startsWith('999') })
}

function checkDigit(digits: string): number {
  let sum = 0
  for (let index = 0; index < 9; index++) {
    sum += (10 - index) * Number(digits[index])
  }
  return (11 - (sum % 11)) % 11
}
