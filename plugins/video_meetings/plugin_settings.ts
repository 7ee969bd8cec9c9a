import type { SettingsOf } from '#app/plugins/define_plugin'
import { activationView } from '#app/plugins/activation_views'
import type plugin from '#plugins/video_meetings/plugin'
import { currentTenant } from '#app/tenants/tenant_scope'

type Settings = SettingsOf<typeof plugin>

/** The tenant's settings and where its rooms may be. @throws when the plugin is not active */
export async function videoSettings(): Promise<{ settings: Settings; roomOrigins: string[] }> {
  const view = await activationView(currentTenant())
  const settings = view.settings('video_meetings')
  if (!settings) throw new Error('Video meetings are not active for this tenant')
  return { settings: settings as Settings, roomOrigins: view.cspFrameSources() }
}
