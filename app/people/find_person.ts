import { PersonNotFoundException } from '#app/people/exceptions'
import { findPerson, type ListedPersonRow } from '#app/people/statements/person_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

/** @throws E_PERSON_NOT_FOUND (404) for an unknown, a malformed and another tenant's id */
export async function personBy(id: unknown): Promise<ListedPersonRow> {
  if (!isUuid(id)) throw new PersonNotFoundException()
  const [row] = await currentTenant().database.query<ListedPersonRow>(findPerson, [id])
  if (!row) throw new PersonNotFoundException()
  return row
}
