import { test } from '@japa/runner'
import { setUpClinics } from '#tests/support/clinic'
import { serverPort, type Visitor } from '#tests/support/visitor'
import { allRoutes, bodyOf, pathOf } from '#tests/functional/http/route_table'
import { rawAnswer } from '#tests/functional/http/raw_request'
import type { StaffRole } from '#resources/inertia/contract'

const roles: readonly StaffRole[] = ['clinician', 'administrator', 'privacy_officer']
const deep = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) as unknown

/** Values where a text, a number or an id belongs. */
const odd: unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  ['x'],
  deep,
  '\u0000',
  '💥',
  '\uD800',
  [{ system: 'phone', value: 'a\u0000\uD800b', use: '\u0000' }],
]
const fields = [
  'kind',
  'text',
  'episodeId',
  'patientVersion',
  'sign',
  'version',
  'reason',
  'terms',
  'contactPoints',
  'signInName',
  'passphrase',
  'code',
  'locale',
  'colourScheme',
  'settings',
  'reference',
  'signedOn',
  'validUntil',
  'clauses',
  'likelihood',
  'consequence',
  'measures',
]

const oddHeads = [
  'GET /patients/% HTTP/1.1',
  'GET /patients/%E0%A4%A HTTP/1.1',
  'GET /patients/%00 HTTP/1.1',
  'GET /privacy?at=%E0%A4%A HTTP/1.1',
  'GET //patients HTTP/1.1',
  'GET /patients/..%2f..%2fetc%2fpasswd HTTP/1.1',
  'GET /assets/../../package.json HTTP/1.1',
  'GET /.env HTTP/1.1',
  'GET * HTTP/1.1',
  'TRACE /patients HTTP/1.1',
  'GET /sign-in HTTP/1.1\r\nCookie: __Host-varde=%00; language=%; colour_scheme={}',
  `GET /sign-in HTTP/1.1\r\nCookie: __Host-varde=${'e'.repeat(3_000)}`,
  'GET /sign-in HTTP/1.1\r\nAccept: */*;q=x, text/\r\nAccept-Language: ;;,,\u00FF',
  'GET /sign-in HTTP/1.1\r\nX-Inertia: true\r\nX-Inertia-Version: \u00FF\r\nX-Inertia-Partial-Data: __proto__',
  'POST /sign-in HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n{"a":',
  'POST /sign-in HTTP/1.1\r\nContent-Type: multipart/form-data\r\nContent-Length: 0',
].map((head) => ({ head, says: JSON.stringify(head).slice(1, 70).replaceAll('"', '') }))

test.group('Http | odd requests', (group) => {
  const { nordlys } = setUpClinics(group)
  const visitors: Visitor[] = []
  let patientId: string

  group.setup(async () => {
    const unit = await nordlys.givenUnit()
    const patient = await nordlys.givenPatientAt(unit)
    patientId = patient.id
    for (const role of roles)
      visitors.push(await nordlys.signIn(await nordlys.givenStaff(role, unit)))
    visitors.push(nordlys.visitor())
  })

  const changing = () =>
    allRoutes().filter(({ method, pattern }) => method !== 'GET' && pattern !== '/sign-out')

  test('no body, whatever its fields hold, breaks a route', async ({ assert }) => {
    const statuses = new Set<number>()
    for (const route of changing()) {
      for (const body of oddBodies(bodyOf(route))) {
        for (const visitor of visitors) {
          const { status, text } = await visitor.send(route.method, pathOf(route, patientId), {
            json: body,
            accept: 'application/json',
          })
          const where = `${route.method} ${route.pattern} ${JSON.stringify(body)?.slice(0, 60)}`
          assert.isBelow(status, 500, `${where} ${text.slice(0, 200)}`)
          statuses.add(status)
        }
      }
    }
    assert.includeMembers([...statuses], [403, 404, 422])
  }).timeout(180_000)

  test('no query string breaks a page: {$self}')
    .with([
      '?unit[]=a&unit[]=b&cursor[]=x',
      '?unit[__proto__]=x&cursor[a]=b',
      '?cursor=%00&unit=%00&at=%00&group=%00&from=%00',
      '?at=yesterday&from=x&to=y&group=z',
      '?at=2026-99-99T99:99:99Z',
      '?at=%2B275760-09-13T00:00:00.000Z',
      '?at=-000001-01-01T00:00:00Z',
      `?cursor=${'A'.repeat(5_000)}`,
    ])
    .run(async ({ assert }, query) => {
      for (const route of allRoutes().filter(({ method }) => method === 'GET')) {
        for (const visitor of visitors) {
          const { status } = await visitor.get(`${pathOf(route, patientId)}${query}`)
          assert.isTrue(
            status < 500 || route.pattern === '/health/ready',
            `${route.pattern} ${status}`
          )
        }
      }
    })

  test('no address, cookie or header breaks the house: {says}')
    .with(oddHeads)
    .run(async ({ assert }, { head }) => {
      const [line = '', ...rest] = head.split('\r\n')
      const lines = [line, 'Host: nordlys.localhost', 'Connection: close', ...rest]
      const end = head.includes('\r\n\r\n') ? '' : '\r\n\r\n'
      const text = await rawAnswer(serverPort(), `${lines.join('\r\n')}${end}`)
      assert.match(text, /^HTTP\/1\.1 [234]\d\d/)
      assert.notInclude(text, '"dependencies"')
      assert.notInclude(text, 'DATABASE_URL')
    })

  test('an answer to a failure shows neither stack nor statement nor file', async ({ assert }) => {
    const [clinician] = visitors
    const answers = [
      await clinician!.get('/nothing/here'),
      await clinician!.get('/patients/x', { accept: 'application/json' }),
      await clinician!.post('/patients/search', { terms: 7 }, { accept: 'application/json' }),
    ]
    for (const { text } of answers) {
      assert.notMatch(text, /node_modules\/(pg|@adonisjs)\/.*:\d+|\bselect \w+ from\b|at async /i)
    }
  })
})

/** No form at all, one with every field odd, and the right one with a single field odd. */
function oddBodies(right: Record<string, unknown>): unknown[] {
  const single = Object.keys(right).flatMap((field) =>
    odd.map((value) => ({ ...right, [field]: value }))
  )
  return [null, [], 'text', 7, {}, ...odd.map(everywhere), ...single]
}

function everywhere(value: unknown): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, value]))
}
