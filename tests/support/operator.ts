import { randomUUID } from 'node:crypto'
import { createAuthenticatorSecret } from '#app/auth/authenticator_code'
import { hashPassphrase } from '#app/auth/passphrase_hash'
import { signInNameIndex } from '#app/auth/people'
import { controlPlane } from '#app/tenants/control_plane'
import { statement } from '#app/tenants/plane_database'
import { codeOf } from '#tests/support/clinic'

export type GivenOperator = {
  id: string
  name: string
  signInName: string
  passphrase: string
  secret: string
}

const write = {
  operator: statement(
    'test.insert_operator',
    `insert into operators (id, sign_in_name_index, sign_in_name_sealed, name_sealed, state, passphrase_hash)
     values ($1, $2, $3, $4, 'active', $5)`
  ),
  factor: statement(
    'test.insert_operator_factor',
    `insert into operator_factors (id, operator_id, kind, secret_sealed, confirmed_at)
     values ($1, $2, 'totp', $3, now())`
  ),
}

const passphrase = 'måkene sover på naustet'
let passphraseHash: Promise<string> | undefined

/** An operator of the installation who has set up passphrase and authenticator. */
export async function givenOperator(
  name = 'Ola Driftsen',
  signInName = `ola.${randomUUID().slice(0, 8)}`
): Promise<GivenOperator> {
  const { scope } = await controlPlane()
  const [id, factorId] = [randomUUID(), randomUUID()]
  const secret = createAuthenticatorSecret()
  passphraseHash ??= hashPassphrase(passphrase)
  const seal = (column: string, text: string) => scope.keys.seal('operators', column, id, text)
  await scope.database.query(write.operator, [
    id,
    signInNameIndex(scope, signInName),
    seal('sign_in_name_sealed', signInName),
    seal('name_sealed', name),
    await passphraseHash,
  ])
  const sealed = scope.keys.seal('operator_factors', 'secret_sealed', factorId, secret)
  await scope.database.query(write.factor, [factorId, id, sealed])
  return { id, name, signInName, passphrase, secret }
}

/** The words by which a command knows who runs it and why; an operator of its own, for a code works once. */
export async function operatorWords(reason = 'Sak 4711'): Promise<string[]> {
  return wordsOf(await givenOperator(), reason)
}

export function wordsOf(operator: GivenOperator, reason = 'Sak 4711'): string[] {
  return ['--operator', operator.signInName, '--code', codeOf(operator), '--reason', reason]
}
