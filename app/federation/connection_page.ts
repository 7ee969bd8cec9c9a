import type { HttpContext } from '@adonisjs/core/http'
import { proofNeeded } from '#app/account/actions/proof_needed'
import { formOf } from '#app/federation/connection_form'
import { contentOf } from '#app/federation/connections'
import { protocolOf } from '#app/federation/protocols'
import { samlMetadataOf } from '#app/federation/saml/metadata_choices'
import { answerAddress } from '#app/federation/sign_in_question'
import {
  listPeriods,
  type ConnectionRow,
  type PeriodRow,
} from '#app/federation/statements/connection_statements'
import { listGroupRoles, type GroupRoleRow } from '#app/federation/statements/group_statements'
import { countIdentities } from '#app/federation/statements/identity_statements'
import { unitReferences } from '#app/people/unit_references'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { ConnectionProps } from '#resources/inertia/contract'

/** Everything an administrator sees of a connection; a secret shows that it is set, never what. */
export async function connectionPage(
  ctx: HttpContext,
  row: ConnectionRow
): Promise<ConnectionProps> {
  const { database, host } = currentTenant()
  const [groups, periods, [linked], units] = await Promise.all([
    database.query<GroupRoleRow>(listGroupRoles, [row.id]),
    database.query<PeriodRow>(listPeriods, [row.id]),
    database.query<{ total: number }>(countIdentities, [row.id]),
    unitReferences(),
  ])
  const protocol = protocolOf(row.protocol)
  const draft = contentOf(row, 'draft_sealed')
  const content = draft ?? contentOf(row, 'active_sealed')
  const facts = protocol.factsFor?.(row.id, host) ?? []
  return {
    connection: {
      id: row.id,
      name: content?.terms.name ?? periods.at(-1)?.name ?? '',
      protocol: protocol.label,
      way: protocol.way,
      state: row.state,
      draft: draft ? (row.draft_tested_at ? 'tested' : 'untested') : null,
      people: linked?.total ?? 0,
      answerAddress: protocol.way === 'redirect' ? answerAddress(row.id) : null,
      facts: facts.map(({ label, value }) => ({ label, value })),
      findings: content ? [...(protocol.findingsIn?.(content.settings) ?? [])] : [],
      metadata: content && samlMetadataOf(row, content),
    },
    fields: content ? formOf(protocol, content) : [],
    groups: groups.map(toGroup),
    periods: periods.toReversed().map(toPeriod),
    units,
    proof: await proofNeeded(ctx),
  }
}

function toGroup(row: GroupRoleRow): ConnectionProps['groups'][number] {
  const unit = row.unit_id ? { id: row.unit_id, name: row.unit_name ?? '' } : null
  return {
    id: row.id,
    groupName: row.group_name,
    role: row.role,
    unit,
    addedAt: row.added_at.toISOString(),
    removedAt: row.removed_at?.toISOString() ?? null,
  }
}

function toPeriod(row: PeriodRow): ConnectionProps['periods'][number] {
  return {
    id: row.id,
    name: row.name,
    host: row.host,
    processorName: row.processor_name,
    since: row.since.toISOString(),
    until: row.until?.toISOString() ?? null,
  }
}
