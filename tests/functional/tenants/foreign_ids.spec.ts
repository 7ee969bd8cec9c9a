import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { setUpClinics, type Clinic } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { Answer, Visitor } from '#tests/support/visitor'
import {
  bodyOf,
  hasBody,
  pathOf,
  staffRoutes,
  type TestRoute,
} from '#tests/functional/http/route_table'
import type { StaffRole } from '#resources/inertia/contract'

const json = { accept: 'application/json' }
const routesWithId = () => staffRoutes().filter(({ pattern }) => pattern.includes(':id'))

test.group("Tenants | another care provider's id", (group) => {
  const { nordlys, sorlys } = setUpClinics(group)

  /** A patient with a draft and a signed entry at Sørlys, as their own staff made them. */
  async function givenForeignIds(): Promise<Record<string, string[]>> {
    const unit = await sorlys.givenUnit()
    const patient = await sorlys.givenPatientAt(unit, { name: 'Fremmed Fjellstad' })
    const author = await sorlys.signIn(await sorlys.givenClinician(unit))
    const entries = []
    for (const sign of [true, false]) {
      const entry = { kind: 'Note', text: 'Fremmed tekst.', patientVersion: 1, sign }
      const answer = await author.post(`/patients/${patient.id}/entries`, entry, json)
      entries.push(answer.json<{ entryId: string }>().entryId)
    }
    const { id: staffId } = await sorlys.givenStaff('administrator')
    const [request, block, emergency] = [randomUUID(), randomUUID(), randomUUID()]
    await asSuperuser(sorlys, async (client) => {
      const [own] = (await client.query<{ id: string }>('select id from staff limit 1')).rows
      const ids = [patient.id, own!.id]
      await client.query(
        `insert into access_requests (id, patient_id, staff_id, reason_sealed)
         values ('${request}', $1, $2, '')`,
        ids
      )
      await client.query(
        `insert into access_blocks (id, patient_id, staff_id, evidence_sealed, recorded_by_staff_id)
         values ('${block}', $1, $2, '', $2)`,
        ids
      )
      await client.query(
        `insert into emergency_accesses
           (id, patient_id, staff_id, template, passed_block, opened_at, ends_at)
         values ('${emergency}', $1, $2, 'duty_call', false, now(), now())`,
        ids
      )
    })
    const access = { requests: [request], blocks: [block], emergencies: [emergency] }
    return { patients: [patient.id], entries, people: [staffId], units: [unit.id], ...access }
  }

  test('every route with an id has a body that lets the id decide', ({ assert }) => {
    const routes = routesWithId()
    assert.isAbove(routes.length, 8)
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      assert.isTrue(hasBody(route), `${route.method} ${route.pattern}`)
    }
  })

  test('every route with an id answers it like one that nobody has', async ({ assert }) => {
    const foreign = await givenForeignIds()
    const before = await eventsOf(sorlys)
    const unit = await nordlys.givenUnit()
    for (const route of routesWithId()) {
      const visitor = await signedInAs(nordlys, route.audience[0]!, unit)
      const ids =
        foreign[
          /\/(patients|entries|people|units|requests|blocks|emergencies)\//.exec(
            route.pattern
          )?.[1] ?? ''
        ] ?? []
      assert.isNotEmpty(ids, route.pattern)
      for (const id of ids) {
        for (const accept of [json, { accept: 'text/html' }]) {
          const known = await ask(visitor, route, id, accept)
          const nobodys = await ask(visitor, route, randomUUID(), accept)
          const where = `${route.method} ${route.pattern} ${accept.accept}`
          assert.equal(known.status, 404, where)
          assert.deepEqual(shapeOf(known), shapeOf(nobodys), where)
        }
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
        const { status } = await ask(visitor, route, encodeURIComponent(id), json)
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

function ask(visitor: Visitor, route: TestRoute, id: string, options: { accept: string }) {
  const body = route.method === 'GET' ? {} : { json: bodyOf(route) }
  return visitor.send(route.method, pathOf(route, id), { ...options, ...body })
}

/** The answer without what differs between any two requests. */
function shapeOf(answer: Answer) {
  const { status, headers, text } = answer
  const type = headers['content-type']
  if (type?.startsWith('application/json')) {
    return { status, type, text: text.replace(/"incidentId":"[^"]*"/, '') }
  }
  const { component, props } = answer.page()
  const constant = Object.entries(props).filter(([name]) => !ofThisRequest.has(name))
  return { status, type, component, props: Object.fromEntries(constant) }
}

const ofThisRequest = new Set(['csrfToken', 'cspNonce', 'requestId', 'incidentId', 'now'])

async function eventsOf(clinic: Clinic): Promise<string> {
  const { rows } = await asSuperuser(clinic, (client) =>
    client.query<{ count: string }>('select count(*) from audit_events')
  )
  return rows[0]!.count
}
