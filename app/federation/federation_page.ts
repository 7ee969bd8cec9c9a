import type { HttpContext } from '@adonisjs/core/http'
import { proofNeeded } from '#app/account/actions/proof_needed'
import { currentStaff } from '#app/access/current_staff'
import { nameOf, signInNameOf } from '#app/auth/people'
import { contentOf } from '#app/federation/connections'
import { knownProtocols, protocolOf } from '#app/federation/protocols'
import {
  listConnections,
  listPeriods,
  type ConnectionRow,
  type PeriodRow,
} from '#app/federation/statements/connection_statements'
import {
  listSealable,
  listUses,
  readFederatedOnly,
  type SealedAccountRow,
  type SealedUseRow,
} from '#app/federation/statements/sealed_account_statements'
import { namesOf } from '#app/people/names_of'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { FederationProps } from '#resources/inertia/contract'

/** The directories, the accounts for the day none answers, and each use of those. */
export async function federationPage(ctx: HttpContext): Promise<FederationProps> {
  const { database } = currentTenant()
  const [rows, periods, sealable, uses, [policy]] = await Promise.all([
    database.query<ConnectionRow>(listConnections),
    database.query<PeriodRow>(listPeriods, [null]),
    database.query<SealedAccountRow>(listSealable),
    database.query<SealedUseRow>(listUses),
    database.query<{ federated_only: boolean }>(readFederatedOnly),
  ])
  const nameById = await namesOf(uses.flatMap((use) => [use.staff_id, use.reviewed_by]))
  const { staffId } = currentStaff()
  return {
    protocols: knownProtocols().map(({ id, label }) => ({ id, label })),
    connections: rows.map((row) => toListed(row, periods)),
    administrators: sealable.map(toAdministrator),
    uses: uses.map((use) => ({
      id: use.id,
      name: nameById(use.staff_id) ?? '',
      at: use.at.toISOString(),
      reviewedAt: use.reviewed_at?.toISOString() ?? null,
      reviewedBy: nameById(use.reviewed_by),
      isMine: use.staff_id === staffId,
    })),
    isFederatedOnly: policy?.federated_only ?? false,
    proof: await proofNeeded(ctx),
  }
}

function toListed(row: ConnectionRow, periods: readonly PeriodRow[]) {
  const content = contentOf(row, 'active_sealed') ?? contentOf(row, 'draft_sealed')
  const last = periods.findLast((period) => period.connection_id === row.id)
  return {
    id: row.id,
    name: content?.terms.name ?? last?.name ?? '',
    protocol: protocolOf(row.protocol).label,
    state: row.state,
    hasDraft: row.state === 'active' && row.draft_sealed !== null,
    since: last?.since.toISOString() ?? null,
    until: last?.until?.toISOString() ?? null,
  }
}

function toAdministrator(row: SealedAccountRow): FederationProps['administrators'][number] {
  const tenant = currentTenant()
  return {
    id: row.id,
    name: nameOf(tenant, row),
    signInName: signInNameOf(tenant, row),
    isSealed: row.is_sealed_account,
    isFit: row.is_fit,
  }
}
