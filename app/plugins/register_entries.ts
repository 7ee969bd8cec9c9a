import type { Plugin, ProcessorDeclaration } from '#app/plugins/define_plugin'
import { personalCategories } from '#app/egress/data_category'
import { categoryWords } from '#app/plugins/category_words'
import type { RegisteredActivity, RegisteredProcessor } from '#app/privacy/register_row'
import { joinWords, type Words } from '#app/privacy/words'

export function pluginSource(plugin: Pick<Plugin, 'id'>): string {
  return `plugin:${plugin.id}`
}

/**
 * The rows a plugin puts on the register. What is processed is the union of what its calls and its
 * embeds are declared to carry, so a row cannot say less than what may leave.
 */
export function processorRows(plugin: Plugin): RegisteredProcessor[] {
  return plugin.processors.map((processor) => ({
    name: processor.name,
    address: processor.address,
    country: processor.country,
    service: processor.service,
    processing: processingOf(plugin, processor),
    legalBasis: processor.legalBasis,
    role: processor.role,
    condition: plugin.condition,
    transferMechanism: processor.transferMechanism,
    source: pluginSource(plugin),
  }))
}

/** The plugin's record of processing (GDPR article 30(1)), recipients and transfers filled in. */
export function activityRow(plugin: Plugin): RegisteredActivity {
  const transfers = plugin.processors.filter((processor) => !processor.insideEea)
  return {
    ...plugin.activity,
    categories: joinWords(plugin.processors.map((processor) => processingOf(plugin, processor))),
    recipients: plugin.processors.map(({ name }) => name),
    transfers: transfers.map(({ name, country, transferMechanism }) =>
      [name, country, transferMechanism].join(', ')
    ),
    source: pluginSource(plugin),
  }
}

function processingOf(plugin: Plugin, processor: ProcessorDeclaration): Words {
  const egress = [...plugin.egress, ...plugin.browserEgress]
  const carried = egress.filter((template) => template.processor === processor.id)
  const categories = personalCategories(carried.flatMap((template) => template.categories))
  return joinWords(categories.map(categoryWords))
}
