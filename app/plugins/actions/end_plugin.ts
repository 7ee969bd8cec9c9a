import { audit } from '#app/audit/audit_log'
import { failed, ok, type Outcome } from '#app/egress/outcome'
import { updateSettings } from '#app/plugins/activation_statements'
import { changeActivation, stepActivation } from '#app/plugins/change_activation'
import type { Plugin } from '#app/plugins/define_plugin'

export type EndFailure = { type: 'not_active' }

/** `isOver`: off the register, settings and secrets destroyed. Until then the rest is tried again. */
export type Ending = { removed: number; leftOver: number; isOver: boolean }

/** How long a plugin stays in `ending` for what its provider does not remove; then it is listed. */
const endingMsMax = 24 * 60 * 60_000

/**
 * Switches a plugin off in two commits. After the first nothing more is disclosed and its routes
 * are gone; then what can be removed at the provider is removed; the second takes it off the
 * register and destroys settings and secrets. While something is left at the provider, and for a
 * day at most, the second waits: the plugin stays `ending`, which the register shows, the secret
 * lives on for the removal alone, and a job, or the administrator's second call, tries again. So
 * does what a process that died in between has left.
 */
export async function endPlugin(plugin: Plugin): Promise<Outcome<Ending, EndFailure>> {
  const since = await beginEnding(plugin)
  return since ? ok(await removeAndFinish(plugin, since)) : failed({ type: 'not_active' })
}

/** Tries again for a plugin that is still ending. Null when it is not. */
export async function continueEnding(plugin: Plugin): Promise<Ending | null> {
  const since = await changeActivation(plugin, async (_trx, { state, stateSince }) =>
    state === 'ending' ? stateSince : null
  )
  return since && removeAndFinish(plugin, since)
}

/** Since when it is ending; null when there is nothing to end. */
async function beginEnding(plugin: Plugin): Promise<Date | null> {
  return changeActivation(plugin, async (trx, activation) => {
    const state = await stepActivation(trx, plugin, activation, 'begin_end')
    if (state === null) return null
    if (activation.state === 'ending') return activation.stateSince
    await audit.record(trx, {
      action: 'plugin.ended',
      subject: { type: 'plugin', id: plugin.id },
      details: { phase: 'begun', from: activation.state },
    })
    return activation.moment
  })
}

async function removeAndFinish(plugin: Plugin, since: Date): Promise<Ending> {
  const { default: removal } = await plugin.removal()
  const { removed, leftOver } = await removal.remove()
  const isOver = leftOver === 0 || Date.now() - since.getTime() >= endingMsMax
  const ending = { removed, leftOver, isOver }
  await recordEnding(plugin, ending)
  return ending
}

async function recordEnding(plugin: Plugin, { removed, leftOver, isOver }: Ending): Promise<void> {
  await changeActivation(plugin, async (trx, activation) => {
    if (activation.state !== 'ending') return
    if (isOver) {
      await stepActivation(trx, plugin, activation, 'finish_end')
      await trx.query(updateSettings, [activation.id, null, null, null])
    }
    await audit.record(trx, {
      action: 'plugin.ended',
      subject: { type: 'plugin', id: plugin.id },
      details: { phase: isOver ? 'finished' : 'unfinished', removed, leftOver },
    })
  })
}
