import { actingStaff } from '#app/plugins/acting_staff'
import { activationIntervals } from '#app/plugins/activation_intervals'
import { riskScore } from '#app/plugins/activation_gate'
import { countDisclosures } from '#app/plugins/activation_statements'
import { agreementClauses } from '#app/plugins/agreement_clauses'
import { categoryWords } from '#app/plugins/category_words'
import type { CurrentActivation } from '#app/plugins/current_activation'
import type { Plugin } from '#app/plugins/define_plugin'
import { filledHost } from '#app/plugins/filled_host'
import { pluginCard } from '#app/plugins/plugin_cards'
import { readActivation } from '#app/plugins/read_activation'
import { pluginSource, processorRows } from '#app/plugins/register_entries'
import type { SettingValues } from '#app/plugins/settings_field'
import { settingsForm } from '#app/plugins/settings_form'
import { registerAt } from '#app/privacy/register'
import { registerDiff } from '#app/privacy/register_diff'
import { collectRegister } from '#app/privacy/register_sources'
import { joinWords } from '#app/privacy/words'
import type { TenantScope } from '#app/tenants/tenant_scope'
import type { PluginDetailProps } from '#resources/inertia/contract'

type Names = (staffId: string | null) => string

/** Everything an administrator decides on, and what the register would say afterwards. */
export async function pluginDetail(
  tenant: TenantScope,
  plugin: Plugin
): Promise<Omit<PluginDetailProps, 'mayChange'>> {
  const read = await readActivation(tenant, plugin)
  const { activation, settings, secrets } = read
  const intervals = await activationIntervals(tenant)
  const history = intervals.filter(({ pluginId }) => pluginId === plugin.id)
  const staffIds = [activation?.agreement?.byStaffId, activation?.risk?.byStaffId]
  const historyIds = history.map(({ byStaffId }) => byStaffId)
  const nameOf = await actingStaff(tenant, [...historyIds, ...staffIds.map((id) => id ?? null)])
  const changedAt = activation?.settingsChangedAt ?? null

  return {
    plugin: pluginCard(tenant, plugin, read),
    fields: settingsForm(plugin, { values: settings, changedAt, secrets }),
    connectionTest: testOf(activation),
    agreement: agreementOf(activation, nameOf),
    requiredClauses: agreementClauses.map(({ letter, text }) => ({ letter, text })),
    risk: riskOf(activation, nameOf),
    transferNeeded: plugin.processors.some(({ insideEea }) => !insideEea),
    registerDiff: await plannedDiff(tenant, plugin),
    egress: declaredTraffic(plugin, settings),
    history: history.toReversed().map(({ state, from, until, byStaffId }) => ({
      state,
      from: from.toISOString(),
      to: until?.toISOString() ?? null,
      byName: nameOf(byStaffId),
    })),
    removalText: plugin.removalText,
    pendingCount: await pendingCount(plugin),
    disclosureCount: await disclosureCount(tenant, plugin),
  }
}

/** What the register would gain, and lose, if the plugin were switched on now. */
export async function plannedDiff(tenant: TenantScope, plugin: Plugin) {
  const { processors } = registerAt(await collectRegister(tenant), null)
  return registerDiff(processors, processorRows(plugin), pluginSource(plugin))
}

async function pendingCount(plugin: Plugin): Promise<number> {
  const { default: removal } = await plugin.removal()
  return removal.pending()
}

async function disclosureCount(tenant: TenantScope, plugin: Plugin): Promise<number> {
  const values = [pluginSource(plugin)]
  const [row] = await tenant.database.query<{ total: number }>(countDisclosures, values)
  return row?.total ?? 0
}

function testOf(activation: CurrentActivation | null): PluginDetailProps['connectionTest'] {
  const test = activation?.connectionTest
  return test ? { ok: test.ok, at: test.at.toISOString(), sentence: test.sentence } : null
}

function agreementOf(
  activation: CurrentActivation | null,
  nameOf: Names
): PluginDetailProps['agreement'] {
  const agreement = activation?.agreement
  if (!agreement) return null
  const { reference, signedOn, validUntil, clauses, byStaffId } = agreement
  return { reference, signedOn, validUntil, clauses: [...clauses], recordedBy: nameOf(byStaffId) }
}

function riskOf(activation: CurrentActivation | null, nameOf: Names): PluginDetailProps['risk'] {
  const risk = activation?.risk
  if (!risk) return null
  const { byStaffId, ...facts } = risk
  return { ...facts, score: riskScore(facts), recordedBy: nameOf(byStaffId) }
}

function declaredTraffic(
  plugin: Plugin,
  settings: SettingValues | null
): PluginDetailProps['egress'] {
  const fromServer = plugin.egress.map((egress) => ({ ...egress, from: 'server' as const }))
  const fromBrowser = plugin.browserEgress.map((egress) => ({
    ...egress,
    from: 'browser' as const,
  }))
  return [...fromServer, ...fromBrowser].map(({ host, purpose, categories, from }) => ({
    host: filledHost(host, settings) ?? host,
    purpose,
    categories: joinWords(categories.map(categoryWords)),
    from,
  }))
}
