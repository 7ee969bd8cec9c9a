import { audit } from '#app/audit/audit_log'
import { failed, ok, type Outcome } from '#app/egress/outcome'
import { updateSettings } from '#app/plugins/activation_statements'
import { changeActivation, stepActivation } from '#app/plugins/change_activation'
import type { Plugin } from '#app/plugins/define_plugin'

export type EndFailure = { type: 'not_active' }

export type Ending = { removed: number; leftOver: number }

/**
 * Switches a plugin off in two commits. After the first nothing more is disclosed and its routes
 * are gone; then what can be removed at the provider is removed; the second takes it off the
 * register and destroys settings and secrets. A process that dies between them leaves `ending`,
 * which the register shows and which a second call finishes.
 */
export async function endPlugin(plugin: Plugin): Promise<Outcome<Ending, EndFailure>> {
  if (!(await beginEnding(plugin))) return failed({ type: 'not_active' })

  const { default: removal } = await plugin.removal()
  const ending = await removal.remove()
  await finishEnding(plugin, ending)
  return ok(ending)
}

/** False when there is nothing to end. */
async function beginEnding(plugin: Plugin): Promise<boolean> {
  return changeActivation(plugin, async (trx, activation) => {
    const state = await stepActivation(trx, plugin, activation, 'begin_end')
    if (state === null) return false
    await audit.record(trx, {
      action: 'plugin.ended',
      subject: { type: 'plugin', id: plugin.id },
      details: { phase: 'begun', from: activation.state },
    })
    return true
  })
}

async function finishEnding(plugin: Plugin, ending: Ending): Promise<void> {
  await changeActivation(plugin, async (trx, activation) => {
    const state = await stepActivation(trx, plugin, activation, 'finish_end')
    if (state === null) return
    await trx.query(updateSettings, [activation.id, null, null, null])
    await audit.record(trx, {
      action: 'plugin.ended',
      subject: { type: 'plugin', id: plugin.id },
      details: { phase: 'finished', removed: ending.removed, leftOver: ending.leftOver },
    })
  })
}
