import type { LdapFailure } from '#app/egress/ldap_failure'
import type { FederationRefusal } from '#app/federation/contracts/proven_identity'

/** What Active Directory means by `data NNN` in the text of a refused bind (winerror.h). */
const meanings: Readonly<Record<string, FederationRefusal>> = {
  '525': 'wrong_password',
  '52e': 'wrong_password',
  '530': 'account_disabled',
  '531': 'account_disabled',
  '532': 'password_expired',
  '533': 'account_disabled',
  '701': 'account_expired',
  '773': 'password_expired',
  '775': 'account_locked',
}

const INVALID_CREDENTIALS = 49
const INAPPROPRIATE_AUTHENTICATION = 48
const UNWILLING = 53

/** Why a person's bind was refused, for the log. Only the code is kept, never the server's words. */
export function bindRefusal(failure: LdapFailure): { why: FederationRefusal; detail?: string } {
  if (failure.type !== 'refused') return { why: 'provider_unavailable', detail: failure.type }
  const { result, message } = failure
  const [, code] = /\bdata\s([0-9a-f]{3,4})\b/i.exec(message) ?? []
  const isPassword = [INVALID_CREDENTIALS, INAPPROPRIATE_AUTHENTICATION].includes(result)
  if (isPassword) {
    const data = code?.toLowerCase()
    return data
      ? { why: meanings[data] ?? 'wrong_password', detail: `data ${data}` }
      : { why: 'wrong_password' }
  }
  if (result === UNWILLING) return { why: 'account_locked', detail: 'LDAP 53' }
  return { why: 'provider_error', detail: `LDAP ${result}` }
}
