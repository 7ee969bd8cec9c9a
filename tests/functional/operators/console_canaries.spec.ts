import { test } from '@japa/runner'
import { consoleHost } from '#app/tenants/control_plane'
import { forgetAttempts } from '#tests/functional/auth/enrolment'
import { givenSignedInOperator } from '#tests/functional/auth/signed_in_operator'
import { allRoutes, bodyOf, pathOf, type TestRoute } from '#tests/functional/http/route_table'
import { plantCanaries } from '#tests/functional/operators/planted_canaries'
import { canariesIn, type Found } from '#tests/functional/tenants/canary_search'
import { runAce } from '#tests/support/child_process'
import { setUpClinics } from '#tests/support/clinic'
import { Visitor, type Answer } from '#tests/support/visitor'

const kept = {
  patient: 'Kvernbekkfugl',
  staff: 'Gulspurvsen',
  number: '01819030037',
  phone: '+47 917 55 203',
  unit: 'Sjøfuglposten',
}
const commands = [
  ['doctor', '--json'],
  ['doctor'],
  ['key:inventory', '--json'],
  ['tenant:list', '--json'],
  ['crypto:nonces', '--tenant', 'nordlys', '--json'],
  ['audit:verify', '--json'],
  ['plugin:list', '--tenant', 'nordlys', '--json'],
]

/** Everything of an answer that leaves the house: status line, headers, body. */
const bytesOf = ({ headers, text }: Answer) => Buffer.from(JSON.stringify(headers) + text)

test.group('Operators | the console shows nothing of a tenant’s people', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  group.each.timeout(120_000)
  let canaries: string[]
  let patientId: string
  let columns: number

  group.setup(async () => {
    await forgetAttempts(nordlys)
    const unit = await nordlys.givenUnit(kept.unit)
    const identifiers = [
      { system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: kept.number, use: null, kind: null },
    ] as never
    const contactPoints = [{ system: 'phone', value: kept.phone, use: null }] as never
    const person = { name: `Åse ${kept.patient}`, identifiers, contactPoints }
    const patient = await nordlys.givenPatientAt(unit, person)
    patientId = patient.id
    const kari = await nordlys.givenClinician(unit, `Kari ${kept.staff}`)
    const browser = await nordlys.signIn(kari)
    const seen = await browser.get(`/patients/${patientId}`)
    if (!seen.text.includes(kept.patient)) throw new Error('the canary is not even in the record')
    const planted = [await plantCanaries(nordlys), await plantCanaries(sorlys)]
    columns = planted[0]!.columns
    canaries = [...Object.values(kept), ...planted.map(({ canary }) => canary)]
  })

  test('canaries lie in every column that holds something of people', ({ assert }) => {
    assert.isAbove(columns, 25)
  })

  test('no page, answer, header or error of any route tells an operator a word of it', async ({
    assert,
  }) => {
    const operator = await givenSignedInOperator('ola.kanari')
    const found: Found[] = []
    const ask = async (route: TestRoute, id: string, accept: string) => {
      const options = route.method === 'GET' ? {} : { json: bodyOf(route) }
      const path = pathOf(route, id)
      const answer = await operator.send(route.method, path, { accept, ...options })
      assert.notEqual(answer.status, 500, `${route.method} ${path}`)
      found.push(...canariesIn(bytesOf(answer), canaries, `${route.method} ${route.pattern}`))
      return answer.status
    }
    const routes = allRoutes().filter(({ pattern }) => !/sign-out/.test(pattern))
    const statuses: number[] = []
    for (const route of routes) {
      for (const accept of ['text/html', 'application/json']) {
        const status = await ask(route, patientId, accept)
        if (route.audience === 'operator' && route.method === 'GET') statuses.push(status)
      }
    }
    assert.isTrue(statuses.includes(200), 'no page of the console was seen')
    assert.deepEqual(found, [])
  })

  test('nor does health on any host, nor a path that is nowhere', async ({ assert }) => {
    const found: Found[] = []
    for (const host of [consoleHost(), 'nordlys.localhost', 'ukjent.localhost']) {
      const visitor = new Visitor(host)
      const paths = ['/health/live', '/health/ready', `/console/${patientId}`, '/%E0%A4%A']
      for (const path of paths) {
        found.push(...canariesIn(bytesOf(await visitor.get(path)), canaries, host + path))
      }
    }
    assert.deepEqual(found, [])
  })

  test('nor does a command that asks nobody who they are', async ({ assert }) => {
    for (const words of commands) {
      const { stdout, stderr } = await runAce(...words)
      assert.deepEqual(canariesIn(Buffer.from(stdout + stderr), canaries, words.join(' ')), [])
    }
  })
})
