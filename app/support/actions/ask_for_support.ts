import { randomUUID } from 'node:crypto'
import { runAs, systemActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import type { SignedInOperator } from '#app/auth/signed_in_staff'
import { knowOperator } from '#app/operators/know_operator'
import { insertGrant, insertRequest } from '#app/support/statements/support_statements'
import { controlPlane } from '#app/tenants/control_plane'
import { insertInstallationEvent } from '#app/tenants/installation_events'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'

export type SupportInput = {
  ticket: string
  reason: string
  scope: 'configuration' | 'patient'
  minutes: number
  mayWrite: boolean
}

/** An operator asks a tenant to be let in. The request is the tenant's own row; nothing opens by it. */
export async function askForSupport(
  tenant: TenantScope,
  operator: SignedInOperator,
  input: SupportInput
): Promise<string> {
  const { operatorId } = operator
  const { ticket, scope, minutes } = input
  const id = await noteRequest(tenant, operatorId)
  const actor = { ...systemActor, kind: 'operator', id: operatorId, role: 'operator' } as const
  await runInTenant(tenant, () =>
    runAs({ ...actor, assurance: 2 }, () =>
      tenant.database.transaction(async (trx) => {
        await knowOperator(tenant, trx, operator)
        await trx.query(insertGrant, grantValues(tenant, id, operatorId, input, null))
        const subject = { type: 'support_grant', id }
        await audit.record(trx, {
          action: 'support.asked',
          subject,
          details: { ticket, scope, minutes },
        })
      })
    )
  )
  const { scope: control } = await controlPlane()
  await insertInstallationEvent(control.database, {
    action: 'support.asked',
    actorKind: 'operator',
    actorId: operatorId,
    details: { tenant: tenant.slug, ticket, scope, minutes },
  })
  return id
}

/** Where the operator's console finds the tenant's row again. */
export async function noteRequest(tenant: TenantScope, operatorId: string): Promise<string> {
  const id = randomUUID()
  const { scope } = await controlPlane()
  await scope.database.query(insertRequest, [id, operatorId, tenant.id])
  return id
}

export function grantValues(
  { keys }: TenantScope,
  id: string,
  operatorId: string,
  { ticket, reason, scope, minutes, mayWrite }: SupportInput,
  askedByStaffId: string | null
): unknown[] {
  const sealed = keys.seal('support_grants', 'reason_sealed', id, reason)
  const writes = mayWrite && scope === 'configuration'
  return [id, operatorId, ticket, sealed, scope, writes, minutes, askedByStaffId]
}
