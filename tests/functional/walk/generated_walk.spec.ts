import { isDeepStrictEqual } from 'node:util'
import { test } from '@japa/runner'
import type { MatrixRoute } from '#app/access/access_matrix'
import { listedRoutes } from '#start/route_declarations'
import { givenSignedInOperator } from '#tests/functional/auth/signed_in_operator'
import { forgetAttempts } from '#tests/functional/auth/enrolment'
import { bodyOf } from '#tests/functional/http/route_table'
import {
  givenAdministrator,
  root,
  settings,
  setUpVideoClinics,
  switchOn,
} from '#tests/functional/plugins/video_clinic'
import { disclosed, harvest, type Canary } from '#tests/functional/walk/canaries'
import { furnish, type Furnished } from '#tests/functional/walk/furnish'
import { hasId, pathTo, randomPath } from '#tests/functional/walk/parameters'
import { mayShow, publicShows, withoutRelation } from '#tests/functional/walk/may_show'
import { shapeOf } from '#tests/functional/walk/shape_of'
import { admits, doorOf, needsRelation, signedMatrix } from '#tests/functional/walk/signed_matrix'
import {
  givenBlocked,
  givenConsoleNobodies,
  givenEnded,
  givenNobodies,
} from '#tests/functional/walk/walkers'
import type { Answer, Visitor } from '#tests/support/visitor'
import type { StaffRole } from '#resources/inertia/contract'

const roles: readonly StaffRole[] = ['clinician', 'administrator', 'privacy_officer']
const json = { accept: 'application/json' }
const html = { accept: 'text/html' }
const nobodies = [
  'no session',
  'the passphrase only',
  "another care provider's session",
  "an operator's session",
  'a session that was signed out',
  'a session of somebody suspended',
]
const consoleNobodies = ['no session', "a care provider's session", 'a session that was signed out']

const { routes } = signedMatrix()
const nameOf = ({ method, pattern }: MatrixRoute) => `${method} ${pattern}`

type Answered = Answer & { path: string }

/**
 * Every route of the signed matrix, walked by everybody who should learn nothing from it, past
 * canaries in every sealed column. A new route is walked because it stands in the router.
 */
test.group('Walk | every route, by everybody who has no business there', (group) => {
  const { nordlys, sorlys } = setUpVideoClinics(group)
  let here: Furnished
  let neighbour: Furnished
  let foreign: Furnished
  let canaries: Canary[]
  let empty: string[]
  let walkers: Record<string, Visitor>
  let consoleWalkers: Record<string, Visitor>

  group.setup(async () => {
    here = await furnish(nordlys)
    neighbour = await furnish(nordlys)
    foreign = await furnish(sorlys)
    await nordlys.givenEpisode(here.patient, here.unit)
    await givenPlugin()
    walkers = await givenNobodies(nordlys, sorlys, here.unit)
    consoleWalkers = await givenConsoleNobodies(nordlys)
    const tags = [here, neighbour, foreign].map(({ tag }) => tag)
    const own = await harvest(nordlys, tags)
    const others = await harvest(sorlys, tags)
    canaries = [...own.canaries, ...others.canaries]
    empty = own.empty
  })
  group.each.setup(() => forgetAttempts(nordlys))

  /** The plugin is on, its settings a canary too. */
  async function givenPlugin() {
    const ola = await givenAdministrator(nordlys)
    await switchOn(ola)
    await ola.put(`${root}/settings`, { ...settings, subdomain: here.tag })
  }

  async function ask(
    visitor: Visitor,
    route: MatrixRoute,
    path: string,
    accept = json
  ): Promise<Answered> {
    if (route.method === 'GET') return { ...(await visitor.send('GET', path, accept)), path }
    await visitor.get('/sign-in')
    const answer = await visitor.send(route.method, path, { ...accept, json: bodyOf(route) })
    return { ...answer, path }
  }

  /** The answers to the real id, to another care provider's and to nobody's. */
  async function askAll(visitor: Visitor, route: MatrixRoute, accept = json) {
    const real = await ask(visitor, route, pathTo(route.pattern, here), accept)
    if (!hasId(route.pattern)) return { real, others: [] }
    const others = [
      await ask(visitor, route, pathTo(route.pattern, foreign), accept),
      await ask(visitor, route, randomPath(route.pattern), accept),
    ]
    return { real, others }
  }

  /** What the last form had to say is said on the next page, whichever that is. */
  const takeNotice = (visitor: Visitor) => visitor.get('/account')

  /** What of the canaries an answer shows that it may not, one line each. */
  const shown = ({ text, headers }: Answer, allowed: readonly string[] = []) =>
    disclosed(`${text} ${JSON.stringify(headers)}`, canaries, allowed).map(
      ({ place, value }) => `shows ${place}: ${value}`
    )
  /** Answers that differ from the first. */
  const differing = (answers: Answered[]) => {
    const [first, ...more] = answers.map((answer) => shapeOf(answer, answer.path))
    return more
      .filter((one) => !isDeepStrictEqual(one, first))
      .map((one) => `differs by id: ${JSON.stringify(one)} from ${JSON.stringify(first)}`)
  }
  const unless = (holds: boolean, fault: string) => (holds ? [] : [fault])

  /** Walks the routes and says of each what is wrong with it. */
  async function walk(
    chosen: readonly MatrixRoute[],
    look: (route: MatrixRoute) => Promise<readonly string[]>
  ): Promise<string[]> {
    const faults: string[] = []
    for (const route of chosen.filter((one) => !endsSession(one))) {
      const found = await look(route)
      faults.push(...found.map((fault) => `${route.method} ${route.pattern} ${fault}`))
    }
    return [...new Set(faults)]
  }

  test('the signed matrix has every route of the router, and no other', ({ assert }) => {
    const all = listedRoutes().map(({ method, pattern }) => `${method} ${pattern}`)
    assert.sameMembers(routes.map(nameOf), all)
    assert.isAbove(all.length, 90)
  })

  test('a canary sits in every sealed column', ({ assert }) => {
    assert.deepEqual(empty, [], 'furnish.ts puts no canary there')
    for (const { tag } of [here, neighbour, foreign]) {
      const columns = new Set(
        canaries.filter(({ value }) => value.includes(tag)).map(({ place }) => place)
      )
      assert.isAbove(columns.size, 20)
    }
  })

  for (const walker of nobodies) {
    test(`${walker}: every guarded route answers alike for each id, and tells nothing`, async ({
      assert,
    }) => {
      const visitor = walkers[walker]!
      const faults = await walk(routes, async (route) => {
        const { real, others } = await askAll(visitor, route)
        const seen = shown(real, publicShows(route))
        if (doorOf(route) === 'everybody') {
          return [...seen, ...differing(others), ...unless(real.status < 500, `${real.status}`)]
        }
        const page = await ask(visitor, route, pathTo(route.pattern, here), html)
        const { status } = real
        const isClosed =
          doorOf(route) === 'operator' ? isNowhere(route, status) : closed(route).includes(status)
        return [
          ...seen,
          ...shown(page),
          ...differing([real, ...others]),
          ...unless(isClosed, `answers ${status}`),
          ...unless([302, 403, 404].includes(page.status), `shows a page: ${page.status}`),
        ]
      })
      assert.deepEqual(faults, [])
    }).timeout(120_000)
  }

  for (const role of roles) {
    test(`as ${role}: every route of other roles answers 403 for each id, and tells nothing`, async ({
      assert,
    }) => {
      const visitor = await nordlys.signIn(await nordlys.givenStaff(role, here.unit))
      const wrong = routes.filter((route) => !admits(route, role))
      assert.isAbove(wrong.length, 20)
      const faults = await walk(wrong, async (route) => {
        const { real, others } = await askAll(visitor, route)
        const page = await ask(visitor, route, pathTo(route.pattern, here), html)
        const expected = doorOf(route) === 'operator' ? 404 : 403
        return [
          ...shown(real),
          ...shown(page),
          ...differing([real, ...others]),
          ...unless(real.status === expected, `answers ${real.status}`),
          ...unless(page.status === expected, `shows a page: ${page.status}`),
        ]
      })
      assert.deepEqual(faults, [])
    }).timeout(120_000)

    test(`as ${role}: what the role may read shows no column beyond its own`, async ({
      assert,
    }) => {
      const visitor = await nordlys.signIn(await nordlys.givenStaff(role, here.unit))
      const own = routes.filter((route) => route.method === 'GET' && admits(route, role))
      const strange = role === 'clinician' ? [neighbour, foreign] : [foreign]
      const faults = await walk(own, async (route) => {
        const path = pathTo(route.pattern, here)
        const answers = [await ask(visitor, route, path), await ask(visitor, route, path, html)]
        return answers.flatMap((answer) => [
          ...shown(answer, mayShow(role, route)),
          ...strange.flatMap(({ tag }) => unless(!answer.text.includes(tag), `shows ${tag}`)),
          ...unless(answer.status < 500, `answers ${answer.status}`),
        ])
      })
      assert.deepEqual(faults, [])
    }).timeout(120_000)
  }

  test('assignments that ended with the session open: no role is left, and no page of one', async ({
    assert,
  }) => {
    const visitor = await givenEnded(nordlys, here.unit)
    const faults = await walk(routes, async (route) => {
      const { real, others } = await askAll(visitor, route)
      const page = await ask(visitor, route, pathTo(route.pattern, here), html)
      const isClosed = real.status === 403 && page.status === 403
      return [
        ...shown(real, publicShows(route)),
        ...shown(page, publicShows(route)),
        ...(route.roles.length > 0 ? differing([real, ...others]) : differing(others)),
        ...unless(route.roles.length === 0 || isClosed, `answers ${real.status} ${page.status}`),
      ]
    })
    assert.deepEqual(faults, [])
  }).timeout(120_000)

  for (const relation of ['no relation', 'a block'] as const) {
    test(`a clinician with ${relation}: every route of a patient is refused, with a name at most`, async ({
      assert,
    }) => {
      const visitor =
        relation === 'a block'
          ? await givenBlocked(nordlys, here.unit, here.patient)
          : await nordlys.signIn(await nordlys.givenClinician(await nordlys.givenUnit()))
      assert.isAbove(routes.filter(needsRelation).length, 10)
      const own = routes.filter((route) => admits(route, 'clinician'))
      const faults = await walk(own, async (route) => {
        const { real, others } = await askAll(visitor, route)
        const page = await ask(visitor, route, pathTo(route.pattern, here), html)
        return [
          ...shown(real, withoutRelation(route)),
          ...shown(page, withoutRelation(route)),
          ...differing(others),
          ...unless(real.status < 500 && page.status < 500, `fails: ${real.status}`),
          ...unless(!needsRelation(route) || real.status === 403, `answers ${real.status}`),
        ]
      })
      assert.deepEqual(faults, [])
    }).timeout(120_000)
  }

  test('with a relation the same pages show the record: the canaries can sing', async ({
    assert,
  }) => {
    const visitor = await nordlys.signIn(await nordlys.givenClinician(here.unit))
    const { text } = await visitor.get(`/patients/${here.patient.id}`)
    const places = disclosed(text, canaries).map(({ place }) => place)
    assert.includeMembers(places, [
      'patients.summary_sealed.name',
      'patients.demographics_sealed.contactPoints.value',
      'entry_versions.content_sealed.text',
    ])
  })

  test('ids of another care provider and ids of nobody get one answer from every route', async ({
    assert,
  }) => {
    const visitors: Record<StaffRole, Visitor> = {
      clinician: await nordlys.signIn(await nordlys.givenClinician(here.unit)),
      administrator: await nordlys.signIn(await nordlys.givenStaff('administrator')),
      privacy_officer: await nordlys.signIn(await nordlys.givenStaff('privacy_officer')),
    }
    const withId = routes.filter(({ pattern }) => hasId(pattern))
    for (const role of roles) {
      const mine = withId.filter((route) => admits(route, role))
      const faults = await walk(mine, async (route) => {
        const found = []
        for (const accept of [json, html]) {
          const known = await ask(visitors[role], route, pathTo(route.pattern, foreign), accept)
          await takeNotice(visitors[role])
          const nobodys = await ask(visitors[role], route, randomPath(route.pattern), accept)
          await takeNotice(visitors[role])
          found.push(...differing([nobodys, known]), ...shown(known))
        }
        return found
      })
      assert.deepEqual(faults, [], role)
    }
  }).timeout(120_000)

  for (const walker of consoleNobodies) {
    test(`on the console, ${walker}: every route of operators stays closed`, async ({ assert }) => {
      const faults = await walk(routes, async (route) => {
        const answer = await ask(consoleWalkers[walker]!, route, pathTo(route.pattern, here))
        const { status } = answer
        const isOpen = doorOf(route) === 'everybody' ? status < 500 : closed(route).includes(status)
        const isRight = route.guards.includes('tenantPlane') ? isNowhere(route, status) : isOpen
        return [...shown(answer), ...unless(isRight, `answers ${status}`)]
      })
      assert.deepEqual(faults, [])
    }).timeout(120_000)
  }

  test('an operator meets no word of any care provider on any route', async ({ assert }) => {
    const operator = await givenSignedInOperator('walker.operator')
    const faults = await walk(routes, async (route) => {
      const path = pathTo(route.pattern, here)
      const answers = [await ask(operator, route, path), await ask(operator, route, path, html)]
      return answers.flatMap((answer) => [
        ...shown(answer),
        ...unless(answer.status < 500 || isProbe(route), `answers ${answer.status}`),
        ...unless(
          !route.guards.includes('tenantPlane') || answer.status === 404,
          `answers ${answer.status}`
        ),
      ])
    })
    assert.deepEqual(faults, [])
  }).timeout(120_000)
})

/** Signing out and locking: the walker would be nobody for the rest of the way. */
function endsSession({ method, pattern }: MatrixRoute): boolean {
  return method === 'POST' && ['/sign-out', '/locked', '/locked/leave'].includes(pattern)
}

/** Readiness is told in the status. */
function isProbe({ pattern }: MatrixRoute): boolean {
  return pattern === '/health/ready'
}

/** Not found; a form of a dead session falls with its token before the route is looked at. */
function isNowhere({ method }: MatrixRoute, status: number): boolean {
  return status === 404 || (method !== 'GET' && status === 403)
}

/** What a program gets whose session is nobody's; a form of a dead session falls with its token. */
function closed({ method }: MatrixRoute): number[] {
  return method === 'GET' ? [401] : [401, 403]
}
