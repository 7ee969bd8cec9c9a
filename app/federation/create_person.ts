import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import { normaliseSignInName, signInNameIndex } from '#app/auth/people'
import { SIGN_IN_NAME } from '#app/auth/actions/store_person'
import type { ProvenIdentity } from '#app/federation/contracts/proven_identity'
import { insertPersonByDirectory } from '#app/federation/statements/identity_statements'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

const NAME_LENGTH_MAX = 200

/**
 * An account for somebody a directory has let in. It has no passphrase, and it never takes over a
 * sign-in name that is in use: then it gets one of its own.
 */
export async function createPerson(
  trx: Transaction,
  connectionId: string,
  { name, signInName }: ProvenIdentity
): Promise<string> {
  const id = randomUUID()
  const own = `directory-${id.slice(0, 8)}`
  const told = normaliseSignInName(signInName ?? '')
  const shown = (name ?? signInName ?? own).trim().slice(0, NAME_LENGTH_MAX) || own
  const isStored = SIGN_IN_NAME.test(told) && (await store(trx, id, told, shown))
  if (!isStored && !(await store(trx, id, own, shown))) throw new Error('No sign-in name was free')
  const subject = { type: 'staff', id }
  await audit.record(trx, {
    action: 'federation.account_created',
    subject,
    details: { connectionId },
  })
  return id
}

async function store(trx: Transaction, id: string, signInName: string, name: string) {
  const tenant = currentTenant()
  const stored = await trx.query(insertPersonByDirectory, [
    id,
    signInNameIndex(tenant, signInName),
    tenant.keys.seal('staff', 'sign_in_name_sealed', id, signInName),
    tenant.keys.seal('staff', 'name_sealed', id, name),
  ])
  return stored.length > 0
}
