import { createServer, type AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import { driverAddresses } from '#app/egress/driver_addresses'
import { installFence } from '#app/egress/fence'
import { auditFencedConnection } from '#app/egress/refused_calls'
import { controlPlane } from '#app/tenants/control_plane'
import { statement } from '#app/tenants/plane_database'
import { attempts } from '#tests/functional/egress/hostile_plugin'
import { setUpClinics } from '#tests/support/clinic'

const fencedInTenant = statement(
  'test.fenced',
  `select details ->> 'target' as target from audit_events where action = 'egress.fenced'`
)
const fencedOutside = statement(
  'test.fenced_outside',
  `select details ->> 'target' as target from installation_events where action = 'egress.fenced'`
)

test.group('Egress | no socket but the broker’s', (group) => {
  const { nordlys } = setUpClinics(group)

  for (const { by, run } of attempts) {
    test(`a plugin that tries ${by} reaches nobody, and the hospital's log says so`, async ({
      assert,
      cleanup,
    }) => {
      const stranger = await givenStranger()
      const written: Promise<void>[] = []
      const fence = installFence({
        allowed: driverAddresses,
        onRefused: (target) => written.push(auditFencedConnection(target)),
      })
      cleanup(() => {
        fence.remove()
        stranger.close()
      })

      await nordlys.inside(() => assert.rejects(() => run(stranger.port)))
      await Promise.all(written)

      assert.equal(stranger.visits(), 0)
      const { database } = await nordlys.tenant()
      const events = await database.query<{ target: string }>(fencedInTenant)
      assert.include(
        events.map(({ target }) => target),
        `127.0.0.1:${stranger.port}`
      )
    })
  }

  test('an attempt outside any tenant stands in the installation’s own log', async ({
    assert,
    cleanup,
  }) => {
    await nordlys.tenant()
    const stranger = await givenStranger()
    const written: Promise<void>[] = []
    const fence = installFence({
      allowed: driverAddresses,
      onRefused: (target) => written.push(auditFencedConnection(target)),
    })
    cleanup(() => {
      fence.remove()
      stranger.close()
    })

    await assert.rejects(() => fetch(`http://127.0.0.1:${stranger.port}/`))
    await Promise.all(written)

    const { scope } = await controlPlane()
    const events = await scope.database.query<{ target: string }>(fencedOutside)
    assert.include(
      events.map(({ target }) => target),
      `127.0.0.1:${stranger.port}`
    )
  })

  test('the databases stay in reach behind the fence', async ({ assert, cleanup }) => {
    const fence = installFence({ allowed: driverAddresses })
    cleanup(() => fence.remove())

    const unit = await nordlys.givenUnit()

    assert.isString(unit.id)
  })
})

/** Somebody who would take the bytes, and counts who comes. */
async function givenStranger() {
  let visits = 0
  const server = createServer((socket) => {
    visits += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, visits: () => visits, close: () => server.close() }
}
