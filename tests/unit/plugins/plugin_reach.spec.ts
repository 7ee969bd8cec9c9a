import { test } from '@japa/runner'
import { pluginCatalogue } from '#app/plugins/plugin_catalogue'
import { isConfirmed, reachOf } from '#app/plugins/plugin_reach'
import type { Plugin } from '#app/plugins/define_plugin'

const [plugin] = pluginCatalogue as readonly [Plugin]
const confirmed = reachOf(plugin)
const [embed] = plugin.browserEgress
const [processor] = plugin.processors

const further: [string, Partial<Plugin>][] = [
  ['a host more', { browserEgress: [...plugin.browserEgress, { ...embed!, host: 'cdn.example' }] }],
  ['a category more', { browserEgress: [{ ...embed!, categories: ['display_name', 'name'] }] }],
  ['another country', { processors: [{ ...processor!, country: 'US' }] }],
  ['a processor more', { processors: [...plugin.processors, { ...processor!, name: 'Other AS' }] }],
]

test.group('Plugins | what was confirmed', () => {
  test('the plugin that was confirmed works on', ({ assert }) => {
    assert.isTrue(isConfirmed(plugin, confirmed))
  })

  test('an upgrade that reaches less works on', ({ assert }) => {
    assert.isTrue(isConfirmed({ ...plugin, browserEgress: [] }, confirmed))
  })

  for (const [name, change] of further) {
    test(`an upgrade with ${name} waits for a new confirmation`, ({ assert }) => {
      assert.isFalse(isConfirmed({ ...plugin, ...change }, confirmed))
    })
  }

  test('nothing confirmed is nothing allowed', ({ assert }) => {
    assert.isFalse(isConfirmed(plugin, []))
  })
})
