import { randomUUID } from 'node:crypto'
import { currentActor } from '#app/audit/actor'
import { nextState, type ActivationEvent } from '#app/plugins/activation_lifecycle'
import { isRegistered, type ActivationState } from '#app/plugins/activation_state'
import {
  closeInterval,
  ensureActivation,
  lockActivation,
  openInterval,
  selectLocked,
  updateState,
} from '#app/plugins/activation_statements'
import { forgetActivations } from '#app/plugins/activation_views'
import { fromRow, type CurrentActivation, type CurrentRow } from '#app/plugins/current_activation'
import type { Plugin } from '#app/plugins/define_plugin'
import { activityRow, processorRows } from '#app/plugins/register_entries'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

export type LockedActivation = CurrentActivation & {
  /** The database's clock after the lock was held: the one time of everything in this change. */
  moment: Date
}

/**
 * Runs a change of one activation: one transaction, one holder at a time. This process sees the
 * result as soon as it is committed, every other one within half a second.
 */
export async function changeActivation<T>(
  plugin: Plugin,
  change: (trx: Transaction, activation: LockedActivation) => Promise<T>
): Promise<T> {
  const tenant = currentTenant()
  return tenant.database.transaction(async (trx) => {
    await trx.query(ensureActivation, [randomUUID(), plugin.id, plugin.version])
    await trx.query(lockActivation, [plugin.id])
    const [row] = await trx.query<CurrentRow & { moment: Date }>(selectLocked, [plugin.id])
    if (!row) throw new Error(`The activation of ${plugin.id} is gone`)
    trx.afterCommit(() => forgetActivations(tenant))
    return await change(trx, { ...fromRow(row), moment: row.moment })
  })
}

/**
 * Takes one step of the life cycle and writes the register's interval beside it.
 *
 * @returns the new state, or null when the step is not possible
 */
export async function stepActivation(
  trx: Transaction,
  plugin: Plugin,
  activation: LockedActivation,
  event: ActivationEvent
): Promise<ActivationState | null> {
  const transition = nextState(activation.state, event)
  if (!transition.allowed) return null
  const isNew = transition.state !== activation.state || event === 'confirm'
  if (!isNew) return transition.state

  const { moment } = activation
  await trx.query(updateState, [activation.id, plugin.version, transition.state, moment])
  await trx.query(closeInterval, [plugin.id, moment])
  if (isRegistered(transition.state)) {
    await trx.query(openInterval, intervalValues(plugin, transition.state, moment))
  }
  return transition.state
}

/** The member of staff who acts; null for an operator's command. */
export function actingStaffId(): string | null {
  const actor = currentActor()
  return actor.kind === 'staff' ? actor.id : null
}

function intervalValues(plugin: Plugin, state: ActivationState, moment: Date): unknown[] {
  const processors = JSON.stringify(processorRows(plugin))
  const activity = JSON.stringify(activityRow(plugin))
  const by = actingStaffId()
  return [randomUUID(), plugin.id, plugin.version, state, moment, processors, activity, by]
}
