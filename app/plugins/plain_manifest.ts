import type { Plugin } from '#app/plugins/define_plugin'
import { processorRows } from '#app/plugins/register_entries'
import { plainProcessor } from '#app/privacy/register_file'

/** A plugin's manifest in English, as `plugin:list --json` prints it. */
export function plainManifest(plugin: Plugin) {
  return {
    id: plugin.id,
    version: plugin.version,
    name: plugin.name.en,
    summary: plugin.summary.en,
    processors: processorRows(plugin).map((row) =>
      plainProcessor({ ...row, since: null, until: null }, 'en')
    ),
    egress: plugin.egress.map(
      ({ template, method, host, path, purpose, categories, occasions }) => ({
        template,
        method,
        host,
        path,
        purpose: purpose.en,
        categories,
        occasions: occasions ?? ['use'],
      })
    ),
    browserEgress: plugin.browserEgress.map(({ template, host, purpose, categories }) => ({
      template,
      host,
      purpose: purpose.en,
      categories,
    })),
    settings: plugin.settings.map(({ name, kind, required }) => ({ name, kind, required })),
    secrets: plugin.secrets.map(({ name }) => name),
  }
}
