import { runAs, systemActor } from '#app/audit/actor'
import { Job } from '#app/jobs/job'
import { continueEnding } from '#app/plugins/actions/end_plugin'
import { selectEnding } from '#app/plugins/activation_statements'
import { pluginCatalogue } from '#app/plugins/plugin_catalogue'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Tries again to remove what a switched-off plugin left at its provider, at one tenant. */
export class FinishEndings extends Job {
  static readonly jobName = 'plugins.finish_endings'
  static readonly options = { attempts: 1, backoffMs: 0, timeoutMs: 60_000 }

  async execute(signal: AbortSignal): Promise<void> {
    await runAs(systemActor, async () => {
      const rows = await currentTenant().database.query<{ plugin_id: string }>(selectEnding)
      const ending = new Set(rows.map((row) => row.plugin_id))
      for (const plugin of pluginCatalogue) {
        if (ending.has(plugin.id) && !signal.aborted) await continueEnding(plugin)
      }
    })
  }
}
