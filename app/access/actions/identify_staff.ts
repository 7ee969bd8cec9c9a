import { audit } from '#app/audit/audit_log'
import { signInNameIndex } from '#app/auth/people'
import { personStatements, type PersonRow } from '#app/auth/statements/person_statements'
import { accept, refuse, type Result } from '#app/result'
import { normaliseIdentifier } from '#app/records/identifiers/normalise_identifier'
import { statement } from '#app/tenants/statement'
import type { TenantScope } from '#app/tenants/tenant_scope'

const insertIdentity = statement(
  'access.insert_staff_identity',
  `insert into staff_identities (staff_id, identifier_index) values ($1, $2)
   on conflict (staff_id) do update set identifier_index = $2, recorded_at = clock_timestamp()`
)

const { findBySignInName } = personStatements('staff')

/**
 * Records which patient a member of staff is, so that the own record cannot be opened as staff.
 * Only the keyed token of the identifier is kept: the same by which patients are found.
 */
export async function identifyStaff(
  tenant: TenantScope,
  input: { signInName: string; identifier: string }
): Promise<Result<{ staffId: string }>> {
  const { database, keys } = tenant
  const index = signInNameIndex(tenant, input.signInName)
  const [person] = await database.query<PersonRow>(findBySignInName, [index])
  if (!person) return refuse(`Nobody is named "${input.signInName}". See node ace staff:list.`)
  const token = keys.index.exact('identifier', normaliseIdentifier(input.identifier))
  await database.transaction(async (trx) => {
    await trx.query(insertIdentity, [person.id, token])
    const subject = { type: 'staff', id: person.id }
    await audit.record(trx, { action: 'staff.identified', subject })
  })
  return accept({ staffId: person.id })
}
