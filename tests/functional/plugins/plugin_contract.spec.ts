import { existsSync, readdirSync, readFileSync } from 'node:fs'
import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'
import { pathPrefix, pluginCatalogue } from '#app/plugins/plugin_catalogue'
import { parseSettings } from '#app/plugins/settings_validator'
import { processorRows } from '#app/plugins/register_entries'
import { setUpClinics } from '#tests/support/clinic'

type Route = { pattern: string; methods: string[] }

function routesOf(prefix: string): Route[] {
  const routes = Object.values(router.toJSON()).flat() as Route[]
  return routes.filter(({ pattern }) => pattern.startsWith(`/${prefix}/`))
}

/** Any id and token: the gate answers before anybody looks. */
function address({ pattern }: Route): string {
  return pattern.replaceAll(/:\w+/g, '6f1c1a52-0000-4000-8000-000000000000')
}

test.group('Plugins | contract', (group) => {
  const { nordlys } = setUpClinics(group)

  test('no two plugins share an id', ({ assert }) => {
    assert.equal(new Set(pluginCatalogue.map(({ id }) => id)).size, pluginCatalogue.length)
  })

  for (const plugin of pluginCatalogue) {
    const folder = `plugins/${plugin.id}`

    test(`${plugin.id}: the folder has its name, a manifest, a README and tests`, ({ assert }) => {
      for (const part of ['plugin.ts', 'README.md', 'tests']) {
        assert.isTrue(existsSync(`${folder}/${part}`), `${folder}/${part}`)
      }
    })

    test(`${plugin.id}: every route answers 404 to everybody while it is off`, async ({
      assert,
    }) => {
      const unit = await nordlys.givenUnit()
      const kari = await nordlys.signIn(await nordlys.givenClinician(unit))
      for (const route of routesOf(pathPrefix(plugin))) {
        for (const method of route.methods.filter((one) => one !== 'HEAD')) {
          const options = method === 'GET' ? {} : { json: {} }
          for (const visitor of [kari, nordlys.visitor()]) {
            const answer = await visitor.send(method, address(route), options)
            assert.equal(answer.status, 404, `${method} ${route.pattern}`)
          }
        }
      }
    })

    test(`${plugin.id}: each processor receives something, and each call has a known receiver`, ({
      assert,
    }) => {
      const egress = [...plugin.egress, ...plugin.browserEgress]
      const ids = plugin.processors.map(({ id }) => id)
      for (const { processor } of egress) if (processor !== null) assert.include(ids, processor)
      for (const row of processorRows(plugin)) assert.isNotEmpty(row.processing.en, row.name)
      const templates = egress.map(({ template }) => template)
      assert.equal(new Set(templates).size, templates.length)
    })

    test(`${plugin.id}: a call lists exactly the categories of its fields`, ({ assert }) => {
      for (const { template, categories, body, query, parameters } of plugin.egress) {
        const fields = [body, query, parameters].flatMap((part) => Object.values(part ?? {}))
        const personal = new Set(fields.filter((category) => category !== 'none'))
        assert.sameMembers(
          categories.filter((one) => one !== 'none'),
          [...personal],
          template
        )
      }
    })

    test(`${plugin.id}: outside the EEA a processor names its basis`, ({ assert }) => {
      for (const { insideEea, transferMechanism } of plugin.processors) {
        assert.equal(insideEea, transferMechanism === null)
      }
    })

    test(`${plugin.id}: empty settings are refused unless all are optional`, async ({ assert }) => {
      const isAllOptional = plugin.settings.every(({ required }) => !required)
      assert.equal((await parseSettings(plugin.settings, {})) !== null, isAllOptional)
    })

    test(`${plugin.id}: its migrations make tables of its own only`, ({ assert }) => {
      const migrations = `${folder}/migrations`
      if (!existsSync(migrations)) return
      for (const file of readdirSync(migrations)) {
        const text = readFileSync(`${migrations}/${file}`, 'utf8')
        const tables = [...text.matchAll(/(?:create|alter|drop) table (?:if \w+ )?(\w+)/g)]
        for (const [, table] of tables) assert.match(table ?? '', new RegExp(`^${plugin.id}_`))
      }
    })

    test(`${plugin.id}: it imports the core and itself, no other plugin`, ({ assert }) => {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.ts') || file.startsWith('tests/')) continue
        const text = readFileSync(`${folder}/${file}`, 'utf8')
        for (const [, id] of text.matchAll(/from '#plugins\/(\w+)\//g)) assert.equal(id, plugin.id)
      }
    })
  }
})
