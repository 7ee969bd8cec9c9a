import { audit } from '#app/audit/audit_log'
import { peopleOf, signInNameIndex } from '#app/auth/people'
import { destroySessionsOf } from '#app/auth/statements/session_statements'
import type { PersonRow } from '#app/auth/statements/person_statements'
import { accept, refuse, type Result } from '#app/result'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'

/**
 * A passphrase that others may know: every session of the person ends now, and the next one opens
 * nothing but the form for a new passphrase (IAM-01 AT3).
 */
export async function markPassphraseCompromised(
  tenant: TenantScope,
  signInName: string
): Promise<Result<{ staffId: string }>> {
  const { person } = peopleOf(tenant)
  return runInTenant(tenant, () =>
    tenant.database.transaction(async (trx) => {
      const index = signInNameIndex(tenant, signInName)
      const [row] = await trx.query<PersonRow>(person.findBySignInName, [index])
      const marked = row ? await trx.query(person.markCompromised, [row.id]) : []
      if (!row || marked.length === 0) {
        return refuse('Nobody with a passphrase signs in with this name. See node ace staff:list.')
      }
      await trx.query(destroySessionsOf, [row.id])
      const subject = { type: 'staff', id: row.id }
      await audit.record(trx, { action: 'staff.passphrase_compromised', subject })
      return accept({ staffId: row.id })
    })
  )
}
