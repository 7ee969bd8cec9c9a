import { test } from '@japa/runner'
import { setUpClinics, type Clinic } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { Visitor } from '#tests/support/visitor'
import {
  bodyOf,
  hasBody,
  pathOf,
  staffRoutes,
  type TestRoute,
} from '#tests/functional/http/route_table'
import { furnish } from '#tests/functional/walk/furnish'
import { pathTo, randomPath } from '#tests/functional/walk/parameters'
import { shapeOf } from '#tests/functional/walk/shape_of'
import type { StaffRole } from '#resources/inertia/contract'

const json = { accept: 'application/json' }
const routesWithId = () => staffRoutes().filter(({ pattern }) => pattern.includes(':id'))

test.group("Tenants | another care provider's id", (group) => {
  const { nordlys, sorlys } = setUpClinics(group)

  test('every route with an id has a body that lets the id decide', ({ assert }) => {
    const routes = routesWithId()
    assert.isAbove(routes.length, 8)
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      assert.isTrue(hasBody(route), `${route.method} ${route.pattern}`)
    }
  })

  test('every route with an id answers it like one that nobody has', async ({ assert }) => {
    const foreign = await furnish(sorlys)
    const before = await eventsOf(sorlys)
    const unit = await nordlys.givenUnit()
    for (const route of routesWithId()) {
      const visitor = await signedInAs(nordlys, route.audience[0]!, unit)
      const paths = [pathTo(route.pattern, foreign), randomPath(route.pattern)] as const
      for (const accept of [json, { accept: 'text/html' }]) {
        const known = await ask(visitor, route, paths[0], accept)
        const nobodys = await ask(visitor, route, paths[1], accept)
        const where = `${route.method} ${route.pattern} ${accept.accept}`
        assert.equal(known.status, 404, where)
        assert.deepEqual(shapeOf(known, paths[0]), shapeOf(nobodys, paths[1]), where)
      }
    }
    assert.equal(await eventsOf(sorlys), before, 'Sørlys was touched')
  })

  test('what is no id at all is answered the same way: {$self}')
    .with(["1' or '1'='1", '../patients', '%00', 'null', '00000000', '[object Object]', 'å'])
    .run(async ({ assert }, id) => {
      const unit = await nordlys.givenUnit()
      for (const route of routesWithId()) {
        const visitor = await signedInAs(nordlys, route.audience[0]!, unit)
        const { status } = await ask(visitor, route, pathOf(route, encodeURIComponent(id)), json)
        assert.equal(status, 404, `${route.method} ${route.pattern}`)
      }
    })

  const signedIn = new Map<string, Visitor>()
  async function signedInAs(clinic: Clinic, role: StaffRole, unit: { id: string; name: string }) {
    const known = signedIn.get(role)
    if (known) return known
    const visitor = await clinic.signIn(await clinic.givenStaff(role, unit))
    signedIn.set(role, visitor)
    return visitor
  }
})

function ask(visitor: Visitor, route: TestRoute, path: string, options: { accept: string }) {
  const body = route.method === 'GET' ? {} : { json: bodyOf(route) }
  return visitor.send(route.method, path, { ...options, ...body })
}

async function eventsOf(clinic: Clinic): Promise<string> {
  const { rows } = await asSuperuser(clinic, (client) =>
    client.query<{ count: string }>('select count(*) from audit_events')
  )
  return rows[0]!.count
}
