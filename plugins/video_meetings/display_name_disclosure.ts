import { disclose } from '#app/egress/disclosure_ledger'
import { processorName } from '#app/plugins/declared_calls'
import { filledHost } from '#app/plugins/filled_host'
import { pluginSource } from '#app/plugins/register_entries'
import type { Transaction } from '#app/tenants/plane_database'
import type { Meeting } from '#plugins/video_meetings/meeting'
import plugin from '#plugins/video_meetings/plugin'
import { videoSettings } from '#plugins/video_meetings/plugin_settings'

/**
 * Writes that the patient's display name is given to the provider, as the manifest declares it:
 * once per patient and meeting, however often the link is handed out or used.
 */
export async function discloseDisplayName(trx: Transaction, meeting: Meeting): Promise<void> {
  const { settings } = await videoSettings()
  for (const egress of plugin.browserEgress) {
    await disclose(trx, {
      patientId: meeting.patientId,
      source: pluginSource(plugin),
      processor: processorName(plugin, egress.processor),
      host: filledHost(egress.host, settings) ?? egress.host,
      categories: egress.categories,
      purpose: egress.purpose.en,
      template: egress.template,
      subjectKey: `meeting:${meeting.id}`,
    })
  }
}
