import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { CredentialNotFoundException } from '#app/credentials/exceptions'
import { insertService, removeService } from '#app/credentials/statements/credential_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

/** A service with personal data that the program does not know by itself. */
export async function addService({ staffId }: SignedInStaff, name: string): Promise<void> {
  const { database, keys } = currentTenant()
  const id = randomUUID()
  const sealed = keys.seal('credential_services', 'name_sealed', id, name)
  await database.transaction(async (trx) => {
    await trx.query(insertService, [id, sealed, staffId])
    const subject = { type: 'credential_service', id }
    await audit.record(trx, { action: 'credential.added', subject })
  })
}

/** It is no longer in use; what was said about it stays in the database and the log. */
export async function removeServiceBy({ staffId }: SignedInStaff, id: unknown): Promise<void> {
  if (!isUuid(id)) throw new CredentialNotFoundException()
  await currentTenant().database.transaction(async (trx) => {
    const removed = await trx.query(removeService, [id, staffId])
    if (removed.length === 0) throw new CredentialNotFoundException()
    const subject = { type: 'credential_service', id }
    await audit.record(trx, { action: 'credential.removed', subject })
  })
}
