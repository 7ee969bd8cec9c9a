import { audit } from '#app/audit/audit_log'
import { contentOf, toConnection } from '#app/federation/connections'
import type { ConnectionTest } from '#app/federation/contracts/protocol'
import { protocolOf } from '#app/federation/protocols'
import { markTested, type ConnectionRow } from '#app/federation/statements/connection_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Asks the directory with the settings that wait, or with those in force when none do. */
export async function testConnection(row: ConnectionRow): Promise<ConnectionTest> {
  const content = contentOf(row, 'draft_sealed') ?? contentOf(row, 'active_sealed')
  if (!content) return { ok: false, text: nothingToTest }
  const test = await protocolOf(row.protocol).test(toConnection(row.id, content))
  await currentTenant().database.transaction(async (trx) => {
    if (test.ok && row.draft_sealed) await trx.query(markTested, [row.id, row.draft_sealed])
    await audit.record(trx, {
      action: 'federation.tested',
      outcome: test.ok ? 'success' : 'failure',
      subject: { type: 'federation_connection', id: row.id },
    })
  })
  return test
}

const nothingToTest = {
  en: 'The connection has ended and has no settings.',
  nb: 'Tilkoblingen er avsluttet og har ingen innstillinger.',
}
