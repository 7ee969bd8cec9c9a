import { test } from '@japa/runner'
import { activatePlugin } from '#app/plugins/actions/activate_plugin'
import { findPlugin } from '#app/plugins/plugin_catalogue'
import { databasePrefix } from '#app/tenants/installation'
import { withAdminConnection } from '#app/tenants/provisioning/admin_connection'
import {
  eventsOf,
  givenAdministrator,
  intervalsOf,
  setUpVideoClinics,
  stateOf,
  takeEveryStep,
} from '#tests/functional/plugins/video_clinic'

const plugin = findPlugin('video_meetings')!
const adminUrl = process.env.DATABASE_URL ?? ''

/** What an activation writes, each with the moment at which the process is to die. */
const statements = [
  { table: 'activations', event: 'update' },
  { table: 'activation_intervals', event: 'insert' },
  { table: 'audit_events', event: 'insert' },
]

const deaths = {
  'the statement fails': `raise exception 'planned failure'`,
  'the connection is killed': `perform pg_terminate_backend(pg_backend_pid())`,
}

test.group('Plugins | all or nothing', (group) => {
  const { nordlys } = setUpVideoClinics(group)
  group.setup(async () => takeEveryStep(await givenAdministrator(nordlys)))

  for (const { table, event } of statements) {
    for (const moment of ['before', 'after']) {
      for (const [death, body] of Object.entries(deaths)) {
        test(`when ${death} ${moment} the ${event} of ${table}, nothing is switched on`, async ({
          assert,
        }) => {
          await sql(`create function die() returns trigger language plpgsql security definer as
            $$ begin ${body}; return new; end $$;
            create trigger die ${moment} ${event} on ${table} for each row execute function die()`)
          try {
            await assert.rejects(() => nordlys.inside(() => activatePlugin(plugin)))
          } finally {
            await sql(`drop trigger die on ${table}; drop function die()`)
          }
          assert.equal(await stateOf(nordlys), 'configured')
          assert.isEmpty(await intervalsOf(nordlys))
          assert.isEmpty(await eventsOf(nordlys, 'plugin.activated'))
        })
      }
    }
  }

  test('two administrators at once switch it on once', async ({ assert }) => {
    const results = await Promise.all(
      [1, 2, 3].map(() => nordlys.inside(() => activatePlugin(plugin)))
    )
    assert.lengthOf(
      results.filter(({ ok }) => ok),
      1
    )
    assert.lengthOf(await intervalsOf(nordlys), 1)
    assert.lengthOf(await eventsOf(nordlys, 'plugin.activated'), 1)
  })
})

async function sql(text: string): Promise<void> {
  const database = `${databasePrefix()}t_nordlys`
  await withAdminConnection(adminUrl, (client) => client.query(text), database)
}
