import logger from '@adonisjs/core/services/logger'
import type { RefusalReason } from '#app/egress/egress_call'
import type { RefusedCall } from '#app/egress/egress_settings'
import { recordBreach } from '#app/plugins/actions/record_breach'
import type { Plugin } from '#app/plugins/define_plugin'
import { findPlugin } from '#app/plugins/plugin_catalogue'

/** Refusals that only code can cause; a value somebody typed is not among them. */
const contractBreaches: ReadonlySet<RefusalReason> = new Set([
  'template_unknown',
  'undeclared_field',
  'undeclared_category',
  'patient_missing',
])

/** Counts a call that the broker refused because the manifest does not declare it. */
export async function countRefusedCall({ source, refusal }: RefusedCall): Promise<void> {
  const plugin = source.kind === 'plugin' ? findPlugin(source.id) : null
  if (!plugin || !contractBreaches.has(refusal.reason)) return
  await recordBreach(plugin, { kind: 'outside_contract', code: refusal.code })
}

/** Failures of the house that a plugin cannot be blamed for. */
const notTheirs = new Set(['E_AUDIT_UNAVAILABLE', 'E_INTEGRITY', 'E_KEY_INTEGRITY', 'E_NO_TENANT'])

/** Counts an error that plugin code let through. It never hides the error itself. */
export async function blame(plugin: Plugin, error: unknown): Promise<void> {
  const { status = 500, code = 'E_UNKNOWN' } = error as { status?: number; code?: string }
  if (status < 500 || notTheirs.has(code)) return
  try {
    await recordBreach(plugin, { kind: 'uncaught_error', code: String(code) })
  } catch (failure) {
    logger.error({ err: failure, plugin: plugin.id }, 'a plugin error could not be counted')
  }
}
