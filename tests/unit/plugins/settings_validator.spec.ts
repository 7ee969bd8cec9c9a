import { test } from '@japa/runner'
import { filledHost } from '#app/plugins/filled_host'
import { parseSettings } from '#app/plugins/settings_validator'
import type { SettingsFieldDeclaration } from '#app/plugins/settings_field'

const words = { en: 'x', nb: 'x' }
const common = { label: words, help: words }

const fields: SettingsFieldDeclaration[] = [
  {
    ...common,
    kind: 'text',
    name: 'subdomain',
    required: true,
    pattern: '^[a-z]+$',
    lengthMax: 10,
  },
  { ...common, kind: 'number', name: 'minutes', required: true, min: 1, max: 60 },
  { ...common, kind: 'boolean', name: 'recorded', required: true },
  { ...common, kind: 'choice', name: 'region', required: false, choices: ['eu', 'no'] },
  { ...common, kind: 'url', name: 'page', required: false, lengthMax: 100 },
]

const valid = { subdomain: 'nordlys', minutes: 30, recorded: false }

test.group('Plugins | settings', () => {
  test('values that fit are read, an optional one that is absent is null', async ({ assert }) => {
    assert.deepEqual(await parseSettings(fields, valid), { ...valid, region: null, page: null })
  })

  test('what was not declared is dropped', async ({ assert }) => {
    const parsed = await parseSettings(fields, { ...valid, role: 'administrator' })
    assert.notProperty(parsed, 'role')
  })

  const refused: [string, object][] = [
    ['nothing at all', {}],
    ['a text that does not match', { ...valid, subdomain: 'Nord.lys' }],
    ['a text that is too long', { ...valid, subdomain: 'abcdefghijk' }],
    ['a number outside its range', { ...valid, minutes: 61 }],
    ['a choice that is not offered', { ...valid, region: 'us' }],
    ['an address that is not https', { ...valid, page: 'http://example.no' }],
  ]
  for (const [name, values] of refused) {
    test(`${name} is refused`, async ({ assert }) => {
      assert.isNull(await parseSettings(fields, values))
    })
  }
})

test.group('Plugins | hosts with settings in them', () => {
  test('a setting fills one label', ({ assert }) => {
    assert.equal(
      filledHost('{subdomain}.whereby.com', { subdomain: 'nordlys' }),
      'nordlys.whereby.com'
    )
  })

  for (const subdomain of ['evil.example/', 'a.b', 'nord lys', '-a', 'a'.repeat(64), '', 'Å']) {
    test(`"${subdomain}" leads nowhere`, ({ assert }) => {
      assert.isNull(filledHost('{subdomain}.whereby.com', { subdomain }))
    })
  }

  test('a host without settings needs none', ({ assert }) => {
    assert.equal(filledHost('api.whereby.dev', null), 'api.whereby.dev')
  })
})
