import type { Approval } from '#app/approvals/approval'
import { secondPerson } from '#app/approvals/second_person'
import { audit } from '#app/audit/audit_log'
import {
  countAdministratorPasskeys,
  writeSignInPolicy,
  type FactorPolicy,
} from '#app/auth/statements/sign_in_policy_statements'
import { accept, refuse, type Result } from '#app/result'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'

/** One may be lost, and somebody must still be able to help the others in. */
const ADMINISTRATOR_PASSKEYS_MIN = 2

/**
 * Which second factors count at a tenant, from the next request on. Passkeys alone are demanded
 * only when administrators hold two of them, so that a lost key locks nobody out for good.
 */
export async function setSignInPolicy(
  tenant: TenantScope,
  factors: FactorPolicy,
  approval?: Approval
): Promise<Result<FactorPolicy>> {
  return runInTenant(tenant, () =>
    tenant.database.transaction(async (trx) => {
      const [held] = await trx.query<{ count: number }>(countAdministratorPasskeys)
      const isSafe = factors === 'any' || (held?.count ?? 0) >= ADMINISTRATOR_PASSKEYS_MIN
      if (!isSafe) {
        return refuse(
          `Administrators of ${tenant.name} have ${held?.count ?? 0} passkeys together and need ${ADMINISTRATOR_PASSKEYS_MIN}, so that one lost key locks nobody out. They add them on the page /account.`
        )
      }
      await secondPerson(trx, 'sign_in_policy', { factors }, approval)
      const changed = await trx.query(writeSignInPolicy, [factors])
      if (changed.length > 0) {
        await audit.record(trx, { action: 'tenant.sign_in_policy_changed', details: { factors } })
      }
      return accept(factors)
    })
  )
}
