import { createHash } from 'node:crypto'
import { browserOrigin } from '#app/egress/egress_map'
import type { CurrentActivation } from '#app/plugins/current_activation'
import type { MenuEntry, Plugin } from '#app/plugins/define_plugin'
import { filledHost } from '#app/plugins/filled_host'
import { installationEgressMap } from '#app/plugins/installation_egress_map'
import type { SettingValues } from '#app/plugins/settings_field'

export type OperatingPlugin = { plugin: Plugin; settings: SettingValues }

export type PluginMenuEntry = MenuEntry & { pluginId: string }

/** What a tenant's plugins are at one moment. A request takes one and sees no change half-way. */
export class ActivationView {
  readonly #operating: ReadonlyMap<string, OperatingPlugin>

  /** Changes with what works for the tenant: part of the Inertia asset version. */
  readonly revision: string

  constructor(
    operating: readonly OperatingPlugin[],
    readonly activations: readonly CurrentActivation[]
  ) {
    this.#operating = new Map(operating.map((entry) => [entry.plugin.id, entry]))
    this.revision = revisionOf([...this.#operating.keys()], this.cspFrameSources())
  }

  /** Whether the plugin works for this tenant now. */
  isActive(pluginId: string): boolean {
    return this.#operating.has(pluginId)
  }

  settings(pluginId: string): SettingValues | null {
    return this.#operating.get(pluginId)?.settings ?? null
  }

  activation(pluginId: string): CurrentActivation | null {
    return this.activations.find((activation) => activation.pluginId === pluginId) ?? null
  }

  /** Origins that pages may embed: for `frame-src`, and for the camera and microphone policy. */
  cspFrameSources(): string[] {
    const origins = [...this.#operating.values()].flatMap(frameOrigins)
    return [...new Set(origins)].sort()
  }

  menu(): PluginMenuEntry[] {
    return [...this.#operating.values()].flatMap(({ plugin }) =>
      plugin.menu.map((entry) => ({ ...entry, pluginId: plugin.id }))
    )
  }

  /** The plugins that add a panel to the patient's page, in the catalogue's order. */
  operating(): readonly OperatingPlugin[] {
    return [...this.#operating.values()]
  }
}

function frameOrigins({ plugin, settings }: OperatingPlugin): string[] {
  const frames = plugin.browserEgress.filter((egress) => egress.frame)
  const hosts = frames.map((egress) => filledHost(egress.host, settings))
  const map = installationEgressMap()
  return hosts.filter((host) => host !== null).map((host) => browserOrigin(map, host))
}

/** Steps towards an activation change nothing for pages; what works, and whom it may embed, does. */
function revisionOf(operating: string[], frames: string[]): string {
  const text = [...operating.sort(), ...frames].join(' ')
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
