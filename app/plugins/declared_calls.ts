import type { EgressDeclaration } from '#app/egress/declared_egress'
import type { EgressTemplate, Plugin } from '#app/plugins/define_plugin'
import { filledHost } from '#app/plugins/filled_host'
import type { SettingValues } from '#app/plugins/settings_field'

/**
 * A plugin's calls as the broker checks them: hosts filled in, processors by their legal name.
 * A call whose host cannot be filled in does not exist.
 */
export function declaredCalls(plugin: Plugin, settings: SettingValues | null): EgressDeclaration[] {
  return plugin.egress.flatMap((template) => {
    const host = filledHost(template.host, settings)
    return host === null ? [] : [declaredCall(plugin, template, host)]
  })
}

/** The legal name of a processor of the plugin. @throws for an id the manifest does not have */
export function processorName(plugin: Plugin, id: string): string {
  const found = plugin.processors.find((processor) => processor.id === id)
  if (!found) throw new Error(`${plugin.id} declares no processor ${id}`)
  return found.name
}

function declaredCall(plugin: Plugin, template: EgressTemplate, host: string): EgressDeclaration {
  const { purpose, processor, ...rest } = template
  const name = processor === null ? null : processorName(plugin, processor)
  return { ...rest, host, purpose: purpose.en, processor: name }
}
