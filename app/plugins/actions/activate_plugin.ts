import type { Approval } from '#app/approvals/approval'
import { secondPerson } from '#app/approvals/second_person'
import { audit } from '#app/audit/audit_log'
import { failed, ok, type Outcome } from '#app/egress/outcome'
import type { GateStep } from '#app/plugins/activation_gate'
import type { ActivationEvent } from '#app/plugins/activation_lifecycle'
import { isOperating, type ActivationState } from '#app/plugins/activation_state'
import { confirmReach } from '#app/plugins/activation_statements'
import {
  changeActivation,
  stepActivation,
  type LockedActivation,
} from '#app/plugins/change_activation'
import type { Plugin } from '#app/plugins/define_plugin'
import { operatingFacts } from '#app/plugins/operating_facts'
import { reachOf } from '#app/plugins/plugin_reach'
import { openActivation } from '#app/plugins/read_activation'
import { todayAt } from '#app/plugins/today'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

export type ActivateFailure =
  | { type: 'steps_missing'; steps: GateStep[] }
  | { type: 'already_active' }
  | { type: 'not_possible' }

/**
 * Switches a plugin on. Activation, register interval and audit event are one transaction, judged
 * on what stands in the database after the lock: what a page showed earlier does not count.
 */
export async function activatePlugin(
  plugin: Plugin,
  approval?: Approval
): Promise<Outcome<void, ActivateFailure>> {
  return changeActivation(plugin, async (trx, activation) => {
    if (isWorking(plugin, activation)) return failed({ type: 'already_active' })
    const { missing } = await openActivation(currentTenant(), plugin, activation)
    if (missing.length > 0) return refuse(trx, plugin, missing)

    if (activation.state === 'configured') {
      await secondPerson(trx, 'plugin', contentOf(plugin, activation), approval)
    }
    const event = activatingEvents[activation.state]
    const state = event ? await stepActivation(trx, plugin, activation, event) : null
    if (state === null) return failed({ type: 'not_possible' })
    await trx.query(confirmReach, [activation.id, reachOf(plugin)])
    await audit.record(trx, {
      action: 'plugin.activated',
      subject: { type: 'plugin', id: plugin.id },
      details: { version: plugin.version, processors: plugin.processors.length },
    })
    return ok(undefined)
  })
}

/** What a second person approves: the plugin, all it may reach, and the settings of that moment. */
function contentOf(plugin: Plugin, { settingsChangedAt }: LockedActivation) {
  const { id: pluginId, version } = plugin
  const changedAt = settingsChangedAt?.toISOString() ?? null
  return { pluginId, version, reach: reachOf(plugin), settingsChangedAt: changedAt }
}

/** What switching on means in each state; an upgrade that reaches further is confirmed anew. */
const activatingEvents: Partial<Record<ActivationState, ActivationEvent>> = {
  configured: 'activate',
  suspended: 'resume',
  active: 'confirm',
  grace: 'confirm',
}

async function refuse(trx: Transaction, plugin: Plugin, steps: GateStep[]) {
  await audit.record(trx, {
    action: 'plugin.refused',
    subject: { type: 'plugin', id: plugin.id },
    outcome: 'denied',
    details: { missing: steps.join(' ') },
  })
  return failed({ type: 'steps_missing' as const, steps })
}

function isWorking(plugin: Plugin, activation: LockedActivation): boolean {
  const { state, moment } = activation
  const today = todayAt(currentTenant(), moment)
  return state === 'active' && isOperating(operatingFacts(plugin, activation), moment, today)
}
