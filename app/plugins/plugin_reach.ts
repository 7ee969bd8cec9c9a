import type { Plugin } from '#app/plugins/define_plugin'

/**
 * What a plugin may reach, as an administrator confirms it: one line per processor and country, and
 * one per host and category. An upgrade with a line more waits for a new confirmation.
 */
export function reachOf(plugin: Plugin): string[] {
  const processors = plugin.processors.map(
    ({ name, country, role }) => `${role} ${name} ${country}`
  )
  const server = plugin.egress.flatMap(({ host, categories }) =>
    categories.map((category) => `server ${host} ${category}`)
  )
  const browser = plugin.browserEgress.flatMap(({ host, categories }) =>
    categories.map((category) => `browser ${host} ${category}`)
  )
  return [...new Set([...processors, ...server, ...browser])].sort()
}

/** Whether the plugin of today reaches no further than what was confirmed. */
export function isConfirmed(plugin: Plugin, confirmed: readonly string[]): boolean {
  return reachOf(plugin).every((line) => confirmed.includes(line))
}
