import type { Approval } from '#app/approvals/approval'
import type { SwitchableKind } from '#app/approvals/approval_kinds'
import { secondPerson } from '#app/approvals/second_person'
import { countAdministrators, writePolicy } from '#app/approvals/statements/approval_statements'
import { audit } from '#app/audit/audit_log'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Who approves must be another one than who asks. */
const administratorsMin = 2

/**
 * Whether an act of this kind needs two people here. On needs two administrators to be there; off
 * is itself an act of two.
 */
export async function setFourEyes(
  kind: SwitchableKind,
  required: boolean,
  approval?: Approval
): Promise<'set' | 'too_few'> {
  return currentTenant().database.transaction(async (trx): Promise<'set' | 'too_few'> => {
    if (!required) await secondPerson(trx, 'four_eyes_off', { kind }, approval)
    const [held] = await trx.query<{ count: number }>(countAdministrators)
    if (required && (held?.count ?? 0) < administratorsMin) return 'too_few'
    await trx.query(writePolicy, [kind, required])
    await audit.record(trx, { action: 'four_eyes.changed', details: { kind, required } })
    return 'set'
  })
}
