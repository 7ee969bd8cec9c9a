import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import { insertTest, touchRevision } from '#app/plugins/activation_statements'
import { actingStaffId, changeActivation, stepActivation } from '#app/plugins/change_activation'
import type { ConnectionTestResult } from '#app/plugins/contracts/plugin_parts'
import type { Plugin } from '#app/plugins/define_plugin'

/**
 * Asks the provider, outside any transaction, and then stores the answer. A test that began before
 * the settings changed is dated from its beginning, so it cannot speak for the new ones.
 */
export async function runConnectionTest(plugin: Plugin): Promise<ConnectionTestResult> {
  const before = await changeActivation(plugin, async (_, activation) => activation.moment)
  const { default: connectionTest } = await plugin.connectionTest()
  const result = await connectionTest()

  await changeActivation(plugin, async (trx, activation) => {
    const sentence = JSON.stringify(result.sentence)
    const by = actingStaffId()
    await trx.query(insertTest, [randomUUID(), plugin.id, before, result.ok, sentence, by])
    const isNewer = activation.settingsChangedAt !== null && before >= activation.settingsChangedAt
    if (result.ok && isNewer) await stepActivation(trx, plugin, activation, 'test_passed')
    await trx.query(touchRevision, [activation.id])
    await audit.record(trx, {
      action: 'plugin.connection_tested',
      subject: { type: 'plugin', id: plugin.id },
      outcome: result.ok ? 'success' : 'failure',
    })
  })
  return result
}
