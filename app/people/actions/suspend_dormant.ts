import { signInNameOf } from '#app/auth/people'
import type { PersonRow } from '#app/auth/statements/person_statements'
import { suspendPerson } from '#app/people/actions/suspend_person'
import type { Refusal } from '#app/people/refusal'
import {
  claimDormantCheck,
  dormantDays,
  listDormant,
} from '#app/people/statements/person_statements'
import { currentTenant, runInTenant, type TenantScope } from '#app/tenants/tenant_scope'

export type DormantPerson = {
  id: string
  signInName: string
  lastSignedInAt: string | null
  outcome: 'would_suspend' | 'suspended' | Refusal
}

type DormantRow = Pick<PersonRow, 'id' | 'sign_in_name_sealed'> & { last_signed_in_at: Date | null }

/**
 * Suspends active people who have not signed in for so many days, counted from their last change
 * of state at the earliest (ACC-06). A tenant's last administrator stays.
 *
 * @param isReal false: says who it would be, and changes nothing
 */
export function suspendDormant(
  tenant: TenantScope,
  days: number,
  isReal: boolean
): Promise<DormantPerson[]> {
  return runInTenant(tenant, async () => {
    const before = new Date(Date.now() - days * 86_400_000)
    const rows = await tenant.database.query<DormantRow>(listDormant, [before])
    const people: DormantPerson[] = []
    for (const row of rows) {
      people.push({
        id: row.id,
        signInName: signInNameOf(tenant, row),
        lastSignedInAt: row.last_signed_in_at?.toISOString() ?? null,
        outcome: isReal ? await suspend(row.id) : 'would_suspend',
      })
    }
    return people
  })
}

/**
 * The same by the clock: after ninety days, looked for once an hour by whichever process comes
 * first. A process that dies in between leaves the rest to the next hour.
 */
export async function suspendDormantWhenDue(): Promise<void> {
  const tenant = currentTenant()
  const claimed = await tenant.database.query(claimDormantCheck)
  if (claimed.length > 0) await suspendDormant(tenant, dormantDays, true)
}

async function suspend(staffId: string): Promise<DormantPerson['outcome']> {
  const outcome = await suspendPerson(staffId, 'dormant')
  return outcome.ok ? 'suspended' : outcome.refusal
}
