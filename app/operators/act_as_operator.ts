import { randomUUID } from 'node:crypto'
import { runAs, systemActor, type Actor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import { knowOperator } from '#app/operators/know_operator'
import type { ProvenOperator } from '#app/operators/prove_operator'
import { insertOperatorAct } from '#app/operators/statements/operator_statements'
import { controlPlane } from '#app/tenants/control_plane'
import { insertInstallationEvent } from '#app/tenants/installation_events'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'

export type OperatorAct = { operator: ProvenOperator; command: string; reason: string }

/**
 * Runs a command's work on a tenant as a named operator. Before anything is done the tenant's own
 * log and the installation's say who, which command and, sealed with the tenant, why; every event
 * of the work bears the operator and the act.
 */
export async function actAsOperator<T>(
  tenant: TenantScope,
  act: OperatorAct,
  work: () => Promise<T>
): Promise<T> {
  const actId = randomUUID()
  const actor = actorOf(act, actId)
  return runInTenant(tenant, () =>
    runAs(actor, async () => {
      await record(tenant, act, actId)
      return work()
    })
  )
}

function actorOf({ operator, command }: OperatorAct, actId: string): Actor {
  const { operatorId: id } = operator
  const details = { act: actId, command }
  return { ...systemActor, kind: 'operator', id, role: 'operator', assurance: 2, details }
}

async function record(tenant: TenantScope, { operator, command, reason }: OperatorAct, id: string) {
  const { database, keys, slug } = tenant
  await database.transaction(async (trx) => {
    await knowOperator(tenant, trx, operator)
    const sealed = keys.seal('operator_acts', 'reason_sealed', id, reason)
    await trx.query(insertOperatorAct, [id, operator.operatorId, command, sealed])
    const subject = { type: 'operator_act', id }
    await audit.record(trx, { action: 'operator.command_run', subject })
  })
  const { scope } = await controlPlane()
  await insertInstallationEvent(scope.database, {
    action: 'operator.command_run',
    actorKind: 'operator',
    actorId: operator.operatorId,
    details: { command, tenant: slug, act: id },
  })
}
