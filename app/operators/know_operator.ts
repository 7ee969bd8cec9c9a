import type { ProvenOperator } from '#app/operators/prove_operator'
import { knowOperator as store } from '#app/operators/statements/operator_statements'
import type { Queryable } from '#app/tenants/plane_database'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** Keeps an operator's name with the tenant, sealed under the tenant's key, for its log. */
export async function knowOperator(
  { keys }: TenantScope,
  database: Queryable,
  { operatorId, name }: Pick<ProvenOperator, 'operatorId' | 'name'>
): Promise<void> {
  const sealed = keys.seal('known_operators', 'name_sealed', operatorId, name)
  await database.query(store, [operatorId, sealed])
}
