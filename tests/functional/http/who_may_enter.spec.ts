import { test } from '@japa/runner'
import { setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import { Visitor } from '#tests/support/visitor'
import {
  allRoutes,
  bodyOf,
  pathOf,
  staffRoutes,
  type TestRoute,
} from '#tests/functional/http/route_table'
import type { StaffRole } from '#resources/inertia/contract'

const roles: Record<StaffRole, string> = {
  clinician: 'a clinician',
  administrator: 'an administrator',
  privacy_officer: 'a privacy officer',
}
const json = { accept: 'application/json' }

test.group('Http | who may enter which route', (group) => {
  const { nordlys } = setUpClinics(group)

  const ask = (visitor: Visitor, route: TestRoute, accept?: { accept: string }) =>
    visitor.send(route.method, pathOf(route), {
      ...accept,
      ...(route.method === 'GET' ? {} : { json: bodyOf(route) }),
    })

  test('every route says whom it is for', ({ assert }) => {
    assert.isAbove(allRoutes().length, 40)
    assert.isAbove(staffRoutes().length, 20)
  })

  test('nobody signed in: every staff page leads to sign-in, every program gets 401', async ({
    assert,
  }) => {
    const stranger = nordlys.visitor()
    for (const route of staffRoutes()) {
      const where = `${route.method} ${route.pattern}`
      const page = await ask(stranger, route)
      const answer = await ask(stranger, route, json)
      assert.deepEqual([page.status, page.headers.location], [302, '/sign-in'], where)
      assert.equal(answer.status, 401, where)
    }
  })

  for (const [role, person] of Object.entries(roles) as [StaffRole, string][]) {
    test(`${person} is refused wherever the role does not reach, each time in the log`, async ({
      assert,
    }) => {
      const unit = await nordlys.givenUnit()
      const staff = await nordlys.givenStaff(role, unit)
      const visitor = await nordlys.signIn(staff)
      const closed = staffRoutes().filter(({ audience }) => !audience.includes(role))
      assert.isNotEmpty(closed)
      for (const route of closed) {
        const { status, text } = await ask(visitor, route, json)
        assert.equal(status, 403, `${route.method} ${route.pattern}`)
        assert.include(text, 'E_FORBIDDEN')
      }

      const { rows } = await asSuperuser(nordlys, (client) =>
        client.query<{ act: string }>(
          `select concat(details->>'method', ' ', details->>'route') as act from audit_events
           where action = 'route.denied' and outcome = 'denied' and actor_id = $1 order by at`,
          [staff.id]
        )
      )
      assert.deepEqual(
        rows.map(({ act }) => act),
        closed.map(({ method, pattern }) => `${method} ${pattern}`)
      )
    })

    test(`${person} is let through where the role reaches`, async ({ assert }) => {
      const unit = await nordlys.givenUnit()
      const visitor = await nordlys.signIn(await nordlys.givenStaff(role, unit))
      for (const route of staffRoutes().filter(({ audience }) => audience.includes(role))) {
        const { status, text } = await ask(visitor, route, json)
        assert.notInclude([401, 403, 500], status, `${route.method} ${route.pattern} ${text}`)
      }
    })
  }

  test('the console serves no route of a care provider, and no care provider the console', async ({
    assert,
  }) => {
    const console = new Visitor('console.localhost')
    for (const route of staffRoutes()) {
      const { status } = await ask(console, route, json)
      assert.equal(status, 404, `${route.method} ${route.pattern}`)
    }
    const visitor = nordlys.visitor()
    for (const route of allRoutes().filter(({ audience }) => audience === 'operator')) {
      const { status } = await ask(visitor, route, json)
      assert.equal(status, 404, route.pattern)
    }
  })

  test('routes of a plugin that is off are nowhere, for whoever asks', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const visitors = [nordlys.visitor(), await nordlys.signIn(await nordlys.givenClinician(unit))]
    for (const route of allRoutes().filter(({ audience }) => audience === 'plugin')) {
      for (const visitor of visitors) {
        const { status } = await ask(visitor, route, json)
        assert.equal(status, 404, `${route.method} ${route.pattern}`)
      }
    }
  })
})
