import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import { countBreaches, insertBreach } from '#app/plugins/activation_statements'
import { changeActivation, stepActivation } from '#app/plugins/change_activation'
import type { Plugin } from '#app/plugins/define_plugin'

/** So many in an hour, since it was last switched on, and the plugin stops for this tenant. */
const breachesMax = 3

export type Breach = { kind: 'outside_contract' | 'uncaught_error'; code: string }

/**
 * Counts what plugin code did wrong. What a provider answers and what people type never count.
 *
 * @returns true when this one stopped the plugin
 */
export async function recordBreach(plugin: Plugin, { kind, code }: Breach): Promise<boolean> {
  return changeActivation(plugin, async (trx, activation) => {
    await trx.query(insertBreach, [randomUUID(), plugin.id, activation.moment, kind, code])
    const values = [plugin.id, activation.moment, activation.stateSince]
    const [row] = await trx.query<{ total: number }>(countBreaches, values)
    if (!row || row.total < breachesMax) return false

    const state = await stepActivation(trx, plugin, activation, 'suspend')
    if (state === null) return false
    await audit.record(trx, {
      action: 'plugin.suspended',
      subject: { type: 'plugin', id: plugin.id },
      reason: code,
      details: { breaches: row.total, kind },
    })
    return true
  })
}
