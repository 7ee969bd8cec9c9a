import { readFileSync } from 'node:fs'
import { parseAllowList } from '#app/egress/allow_list'
import { authorities } from '#app/egress/authorities'
import { EgressBroker } from '#app/egress/broker'
import { TenantDisclosureLedger } from '#app/egress/disclosure_ledger'
import { parseEgressMap } from '#app/egress/egress_map'
import { auditRefusedCall } from '#app/egress/refused_calls'
import { isProtected } from '#app/records/is_protected'
import { installationMode } from '#app/tenants/installation'
import { currentTenant } from '#app/tenants/tenant_scope'

let broker: EgressBroker | undefined

/**
 * The installation's one broker, made from what the operator has set: VARDE_EGRESS_ALLOW (private
 * destinations), VARDE_EGRESS_MAP (simulators, demo and test only), VARDE_EGRESS_CA (a PEM file).
 *
 * @throws E_EGRESS_MAP, E_EGRESS_ALLOW_LIST
 */
export function egressBroker(): EgressBroker {
  return (broker ??= new EgressBroker({
    authority: authorities,
    ledger: new TenantDisclosureLedger(),
    tenantId: () => currentTenant().id,
    map: parseEgressMap(process.env.VARDE_EGRESS_MAP, installationMode()),
    allowList: parseAllowList(process.env.VARDE_EGRESS_ALLOW),
    certificateAuthorities: certificateAuthorities(process.env.VARDE_EGRESS_CA),
    onRefused: auditRefusedCall,
    isProtected: (patientId) => isProtected(currentTenant().database, patientId),
  }))
}

/** Forgets the broker, so that the next one reads the settings again; for tests. */
export function forgetEgressBroker(): void {
  broker = undefined
}

function certificateAuthorities(file: string | undefined): string[] | undefined {
  return file ? [readFileSync(file, 'utf8')] : undefined
}
