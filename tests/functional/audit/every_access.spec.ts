import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { routeDeclarations } from '#start/route_declarations'
import { setUpClinics, type GivenStaff, type GivenUnit } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { Visitor } from '#tests/support/visitor'
import { bodyOf, pathOf, staffRoutes, type TestRoute } from '#tests/functional/http/route_table'
import type { DraftSaved, StaffRole } from '#resources/inertia/contract'

/** What each route of staff leaves in the log when it is used as it is meant. */
const expected: Record<string, string[]> = {
  'GET /patients': ['patient.listed'],
  'GET /patients/search': [],
  'POST /patients/search': ['patient.listed'],
  'GET /patients/:id': ['patient.opened'],
  'POST /patients/:id/shown-identifiers': ['patient.identifiers_shown'],
  'POST /patients/:id/shown-place': ['patient.place_shown'],
  'PUT /patients/:id/contact-points': ['contact_point.changed'],
  'POST /patients/:id/entries': ['entry.drafted'],
  'POST /patients/:id/access-requests': ['access.requested'],
  'GET /patients/:id/deliveries': ['deliveries.opened'],
  'PUT /entries/:id/draft': ['entry.draft_saved'],
  'DELETE /entries/:id/draft': ['entry.draft_discarded'],
  'POST /entries/:id/signature': ['entry.signed'],
  'GET /entries/:id/versions': ['entry.history_opened'],
  'POST /entries/:id/versions': ['entry.corrected', 'entry.signed'],
  'GET /audit': ['audit.opened'],
  'GET /audit/patients/:id': ['audit.opened'],
  'GET /privacy-register': ['register.opened'],
  'GET /privacy-register.json': ['register.opened'],
  'GET /privacy-register.csv': ['register.opened'],
  'GET /administration/plugins': [],
  'GET /administration/plugins/:plugin': [],
  'GET /administration/devices': ['device.listed'],
  'GET /administration/devices/policy': [],
  'GET /session-findings': ['session.findings_opened'],
  'GET /administration/credentials': ['credential.listed'],
}

const placeOf = (route: TestRoute) => `${route.method} ${route.pattern}`

/** Acts that need somebody or something to act on are counted where their domain is tested. */
const domainsWithSpecs =
  /^(access|approvals|federation|notices|people|recertification|reviews|sessions|staff_import|support)\./
const hasSpecsOfItsOwn = ({ name, pattern, method }: TestRoute) =>
  pattern.includes(':plugin/') ||
  domainsWithSpecs.test(name) ||
  (/^(credentials|devices|findings)\./.test(name) && method !== 'GET')
const routes = () => staffRoutes().filter((route) => !hasSpecsOfItsOwn(route))
const json = { accept: 'application/json' }

type EventRow = Record<string, unknown> & { action: string; patient_id: string | null }

test.group('Audit | every access leaves its event', (group) => {
  const { nordlys } = setUpClinics(group)
  const people = new Map<StaffRole, { staff: GivenStaff; visitor: Visitor }>()
  let unit: GivenUnit

  group.setup(async () => {
    unit = await nordlys.givenUnit()
    for (const role of ['clinician', 'privacy_officer', 'administrator'] as const) {
      const staff = await nordlys.givenStaff(role, unit)
      people.set(role, { staff, visitor: await nordlys.signIn(staff) })
    }
  })

  async function idFor(route: TestRoute): Promise<{ patientId: string; id: string }> {
    const patient = await nordlys.givenPatientAt(unit)
    if (!route.pattern.startsWith('/entries/')) return { patientId: patient.id, id: patient.id }
    const sign = route.pattern.endsWith('/versions')
    const entry = { kind: 'Note', text: 'Før.', patientVersion: 1, sign }
    const { visitor } = people.get('clinician')!
    const answer = await visitor.post(`/patients/${patient.id}/entries`, entry, json)
    return { patientId: patient.id, id: answer.json<DraftSaved>().entryId }
  }

  async function eventsOf(requestId: string): Promise<EventRow[]> {
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<EventRow>('select * from audit_events where request_id = $1 order by at, id', [
        requestId,
      ])
    )
    return rows
  }

  test('every route says what it leaves in the log', ({ assert }) => {
    assert.sameMembers(routes().map(placeOf), Object.keys(expected))
    const declared = routeDeclarations()
    for (const { name } of staffRoutes()) assert.isTrue(name in declared, name)
  })

  test('{method} {pattern}: its events say who, in which role, unit and session, and how surely')
    .with(routes)
    .run(async ({ assert }, route) => {
      const { staff, visitor } = people.get(route.audience[0]!)!
      const { patientId, id } = await idFor(route)
      const requestId = randomUUID()
      const { status } = await visitor.send(route.method, pathOf(route, id), {
        ...(route.method === 'GET' ? {} : { json: { ...bodyOf(route), terms: 'ødegård' } }),
        headers: { 'x-request-id': requestId },
      })
      const events = await eventsOf(requestId)

      assert.isBelow(status, 400)
      const own = events.filter((event) => [patientId, null].includes(event.patient_id))
      assert.sameMembers(
        own.map(({ action }) => action),
        expected[placeOf(route)] ?? []
      )
      for (const event of events) {
        assert.containSubset(event, {
          outcome: 'success',
          actor_kind: 'staff',
          actor_id: staff.id,
          actor_role: route.audience[0],
          unit_id: unit.id,
          assurance: 2,
        })
        assert.match(String(event.session_ref), /^[0-9a-f]{16}$/)
      }
    })
})
