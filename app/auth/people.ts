import { createHmac } from 'node:crypto'
import { factorStatements } from '#app/auth/statements/factor_statements'
import { noticeStatements } from '#app/auth/statements/notice_statements'
import { passkeyStatements } from '#app/auth/statements/passkey_statements'
import { personStatements, type PersonRow } from '#app/auth/statements/person_statements'
import { recoveryCodeStatements } from '#app/auth/statements/recovery_code_statements'
import { setUpLinkStatements } from '#app/auth/statements/set_up_link_statements'
import type { Plane } from '#app/tenants/plane'

const staff = {
  table: 'staff',
  factorTable: 'staff_factors',
  passkeyTable: 'staff_passkeys',
  person: personStatements('staff'),
  factor: factorStatements('staff_factors', 'staff_id', 'staff'),
  passkey: passkeyStatements('staff_passkeys', 'staff_id', 'staff'),
  recoveryCode: recoveryCodeStatements('staff_recovery_codes', 'staff_id', 'staff'),
  notice: noticeStatements('staff_notices', 'staff_id'),
  link: setUpLinkStatements('set_up_links', 'staff_id'),
} as const

const operators = {
  table: 'operators',
  factorTable: 'operator_factors',
  passkeyTable: 'operator_passkeys',
  person: personStatements('operators'),
  factor: factorStatements('operator_factors', 'operator_id', 'operators'),
  passkey: passkeyStatements('operator_passkeys', 'operator_id', 'operators'),
  recoveryCode: recoveryCodeStatements('operator_recovery_codes', 'operator_id', 'operators'),
  notice: noticeStatements('operator_notices', 'operator_id'),
  link: setUpLinkStatements('operator_set_up_links', 'operator_id'),
} as const

/** Who signs in at a plane: the staff of a tenant, or the operators at the console. */
export function peopleOf(plane: Plane): typeof staff | typeof operators {
  return plane.kind === 'tenant' ? staff : operators
}

/** Kari.Nordmann and kari.nordmann are one sign-in name, wherever they were typed. */
export function normaliseSignInName(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

/** The blind index under which a sign-in name is stored and found. */
export function signInNameIndex(plane: Plane, typed: string): Buffer {
  return plane.keys.index.exact('sign_in_name', normaliseSignInName(typed))
}

export function nameOf(plane: Plane, person: Pick<PersonRow, 'id' | 'name_sealed'>): string {
  return open(plane, 'name_sealed', person.id, person.name_sealed)
}

export function signInNameOf(
  plane: Plane,
  person: Pick<PersonRow, 'id' | 'sign_in_name_sealed'>
): string {
  return open(plane, 'sign_in_name_sealed', person.id, person.sign_in_name_sealed)
}

/** A keyed hash for what is looked up but must not be readable: link tokens, throttle keys. */
export function lookUpHash(plane: Plane, kind: string, value: string): Buffer {
  return createHmac('sha256', plane.keys.sessionKey).update(`${kind}\n${value}`).digest()
}

function open(plane: Plane, column: string, row: string, cell: Buffer): string {
  return plane.keys.open(peopleOf(plane).table, column, row, cell).toString('utf8')
}
