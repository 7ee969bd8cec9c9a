import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import fc from 'fast-check'
import { couldOpenAt } from '#app/access/could_open_at'
import { signedInStaff } from '#app/auth/load_signed_in'
import { tryAccessPatient } from '#app/records/access_patient'
import { eventsOf, givenEmergency } from '#tests/functional/access/given_access'
import { daysAgo, timePasses } from '#tests/functional/access/time_passes'
import { forgetAttempts } from '#tests/functional/auth/enrolment'
import { endingPath, givenAdministrator, json } from '#tests/functional/people/staff_room'
import { setUpClinics, type GivenStaff, type GivenUnit } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { ExplainPatientProps } from '#resources/inertia/contract'
import type { Visitor } from '#tests/support/visitor'

const pathOf = (patientId: string, at: Date | string | null = null) => {
  const moment = at instanceof Date ? at.toISOString() : at
  const query = moment ? `?at=${encodeURIComponent(moment)}` : ''
  return `/access/explain/patients/${patientId}${query}`
}

async function ask(officer: Visitor, patientId: string, at: Date | null) {
  const answer = await officer.get(pathOf(patientId, at))
  return answer.page<ExplainPatientProps>().props
}

const reasons = ({ people }: ExplainPatientProps) =>
  people.map(({ name, reason, unitName }) => [name, reason, unitName])

test.group('Access | who could open a patient on a date', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))
  group.each.timeout(60_000)

  const sql = (text: string, values: unknown[] = []) =>
    asSuperuser(nordlys, (client) => client.query<Record<string, unknown>>(text, values))
  const givenOfficer = async () => nordlys.signIn(await nordlys.givenStaff('privacy_officer'))

  async function givenTreated(name = 'Kari Nordmann') {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit, name)
    const patient = await nordlys.givenPatientAt(unit)
    const about = { patientId: patient.id, staffIds: [kari.id] }
    return { unit, kari, patient, passed: (days: number) => timePasses(nordlys, about, days) }
  }

  test('somebody who left could open it before, and not after; nobody before it was kept here', async ({
    assert,
  }) => {
    const { unit, kari, patient, passed } = await givenTreated()
    await passed(10)
    const ola = await givenAdministrator(nordlys)
    await ola.browser.post(await endingPath(ola.browser, kari), {}, json)
    await passed(10)

    const officer = await givenOfficer()
    const before = await ask(officer, patient.id, daysAgo(25))
    assert.deepInclude(before, { wasHere: false, people: [], refused: [] })
    const during = await ask(officer, patient.id, daysAgo(15))
    assert.deepInclude(during, { wasHere: true, isNow: false, at: during.at })
    assert.deepEqual(reasons(during), [[kari.name, 'unit_episode', unit.name]])
    for (const at of [daysAgo(5), null]) {
      const after = await ask(officer, patient.id, at)
      assert.deepInclude(after, { wasHere: true, people: [], refused: [] })
    }

    const explained = (await eventsOf(nordlys, patient.id)).filter(
      ({ action }) => action === 'access.explained'
    )
    assert.deepEqual(
      explained.map(({ details }) => details.at),
      [before.at, during.at, explained[2]!.details.at, undefined]
    )
    assert.equal(explained[1]!.purpose, 'HCOMPL')
  })

  test('a clinician who moved and an episode that moved: each where it was on that day', async ({
    assert,
  }) => {
    const { unit, kari, patient } = await givenTreated()
    const other = await nordlys.givenUnit()
    const per = await nordlys.givenClinician(other, 'Per Hansen')
    const about = { patientId: patient.id, staffIds: [kari.id, per.id] }
    await timePasses(nordlys, about, 10)
    await sql('update episodes set unit_id = $2, responsible_staff_id = $3 where patient_id = $1', [
      patient.id,
      other.id,
      per.id,
    ])
    await timePasses(nordlys, about, 10)
    await sql('update assignments set valid_until = clock_timestamp() where staff_id = $1', [
      per.id,
    ])
    await sql(
      `insert into assignments (id, staff_id, role, unit_id) values ($1, $2, 'clinician', $3)`,
      [randomUUID(), per.id, unit.id]
    )
    await timePasses(nordlys, about, 10)

    const officer = await givenOfficer()
    const answers = [daysAgo(25), daysAgo(15), daysAgo(5)]
    const told = []
    for (const at of answers) told.push(reasons(await ask(officer, patient.id, at)))
    assert.deepEqual(told, [
      [[kari.name, 'unit_episode', unit.name]],
      [[per.name, 'named_responsible', other.name]],
      // Named responsible still, from another unit.
      [[per.name, 'named_responsible', other.name]],
    ])
  })

  test('a block counts from the day it was recorded to the day it was lifted', async ({
    assert,
  }) => {
    const { kari, patient, passed } = await givenTreated('Eva Sperret')
    await passed(10)
    const officer = await givenOfficer()
    const body = { kind: 'person', person: kari.signInName, evidence: 'Sa det i dag.' }
    await officer.post(`/access/patients/${patient.id}/blocks`, body)
    await passed(10)
    const { rows } = await sql('select id from access_blocks where patient_id = $1', [patient.id])
    const lift = { json: { evidence: 'Ombestemte seg.' } }
    await officer.send('DELETE', `/access/blocks/${String(rows[0]!.id)}`, lift)
    await passed(10)

    const told = []
    for (const at of [daysAgo(25), daysAgo(15), daysAgo(5)]) {
      const { people, refused } = await ask(officer, patient.id, at)
      told.push([people.map(({ reason }) => reason), refused.map(({ reason }) => reason)])
    }
    assert.deepEqual(told, [
      [['unit_episode'], []],
      [[], ['blocked']],
      [['unit_episode'], []],
    ])
  })

  test('an emergency counts for its four hours, support access for its time, with their end', async ({
    assert,
  }) => {
    const stranger = await nordlys.givenClinician(await nordlys.givenUnit(), 'Siri Vakt')
    const patient = await nordlys.givenPatientAt(await nordlys.givenUnit())
    await givenEmergency(nordlys, stranger.id, patient.id)
    await givenSupportGrant(patient.id)
    await timePasses(nordlys, { patientId: patient.id, staffIds: [stranger.id] }, 10)

    const officer = await givenOfficer()
    const hours = (count: number) => new Date(daysAgo(10).getTime() + count * 3_600_000)
    const { people } = await ask(officer, patient.id, hours(1))
    assert.deepEqual(
      people.map(({ name, reason }) => [name, reason]),
      [
        ['Per Drift', 'support_grant'],
        [stranger.name, 'emergency'],
      ]
    )
    for (const { until } of people) assert.approximately(Date.parse(until!), +hours(4), 60_000)
    assert.deepEqual((await ask(officer, patient.id, hours(5))).people, [])

    for (const table of ['emergency_accesses', 'support_grants']) {
      await sql(
        `update ${table} set ended_at = ends_at - interval '2 hours' where patient_id = $1`,
        [patient.id]
      )
    }
    assert.lengthOf((await ask(officer, patient.id, hours(1))).people, 2, 'before it was ended')
    assert.deepEqual((await ask(officer, patient.id, hours(3))).people, [], 'and after')
  })

  test('nonsense and tomorrow are no moments, and nobody but the privacy officer asks', async ({
    assert,
  }) => {
    const { kari, patient } = await givenTreated()
    const officer = await givenOfficer()
    for (const at of ['in the spring', daysAgo(-1)]) {
      const refused = await officer.get(pathOf(patient.id, at))
      assert.equal(refused.headers.location, pathOf(patient.id))
      const { errors } = (await officer.get(pathOf(patient.id))).page<{
        errors: Record<string, string>
      }>().props
      assert.isString(errors.at)
    }
    const administrator = await nordlys.signIn(await nordlys.givenStaff('administrator'))
    for (const browser of [administrator, await nordlys.signIn(kari)]) {
      assert.equal((await browser.get(pathOf(patient.id, daysAgo(1)))).status, 403)
    }
  })

  test('what the page says of a day is what the door said on that day, whatever happened', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...acts), { minLength: 2, maxLength: 7 }),
        async (happened) => {
          const story = await begin()
          const days: { at: Date; said: string | null }[] = []
          for (const act of happened) {
            await story.does(act)
            days.push({ at: new Date(Date.now() + 60_000), said: await atTheDoor(story) })
            await timePasses(nordlys, story.about, 1)
          }
          for (const [index, { at, said }] of days.entries()) {
            const then = new Date(at.getTime() - (happened.length - index) * 86_400_000)
            const told = await nordlys.inside(() => couldOpenAt(story.patient.id, then))
            const kari = told.find(({ name }) => name === story.kari.name)
            const answer = kari?.decision.allowed ? kari.decision.reason : null
            assert.equal(answer, said, `${happened.join(', ')}: after ${happened[index]}`)
          }
        }
      ),
      { numRuns: 25 }
    )
  }).timeout(180_000)

  type Story = Awaited<ReturnType<typeof begin>>

  async function begin() {
    const [unit, other] = [await nordlys.givenUnit(), await nordlys.givenUnit()]
    const kari = await nordlys.givenClinician(unit)
    const patient = await nordlys.givenPatientAt(unit)
    const who = { kari, patient, unit, other }
    const about = { patientId: patient.id, staffIds: [kari.id] }
    return { ...who, about, does: (act: Act) => happens(act, who) }
  }

  /** Why Kari comes in now, or null: the record's own door. */
  function atTheDoor({ kari, patient }: Story): Promise<string | null> {
    return nordlys.inside(async (scope) => {
      const staff = await signedInStaff(scope, kari.id)
      if (!staff) return null
      const { patient: opened, refused } = await tryAccessPatient(staff, patient.id, 'open')
      return refused ? null : opened.decision.reason
    })
  }

  type Who = { kari: GivenStaff; patient: { id: string }; unit: GivenUnit; other: GivenUnit }

  async function happens(act: Act, { kari, patient, unit, other }: Who): Promise<void> {
    const officer = async () => (await nordlys.givenStaff('privacy_officer')).id
    const now = 'clock_timestamp()'
    if (act === 'leaves') {
      const ended = `update assignments set valid_until = ${now}`
      await sql(`${ended} where staff_id = $1 and valid_until is null`, [kari.id])
    } else if (act === 'arrives here' || act === 'arrives elsewhere') {
      const given = `insert into assignments (id, staff_id, role, unit_id)`
      const place = act === 'arrives here' ? unit.id : other.id
      await sql(`${given} values ($1, $2, 'clinician', $3)`, [randomUUID(), kari.id, place])
    } else if (act === 'is suspended' || act === 'is restored') {
      const state = act === 'is suspended' ? 'suspended' : 'active'
      await sql('update staff set state = $2 where id = $1', [kari.id, state])
    } else if (act === 'patient is discharged') {
      const ended = `update episodes set status = 'finished', ended_at = ${now} - interval '40 days'`
      await sql(`${ended} where patient_id = $1`, [patient.id])
    } else if (act === 'patient is moved' || act === 'patient comes back') {
      const place = act === 'patient is moved' ? other.id : unit.id
      const moved = `update episodes set unit_id = $2, status = 'active', ended_at = null`
      await sql(`${moved} where patient_id = $1`, [patient.id, place])
    } else if (act === 'becomes responsible' || act === 'is responsible no more') {
      const named = act === 'becomes responsible' ? kari.id : null
      const change = 'update episodes set responsible_staff_id = $2 where patient_id = $1'
      await sql(change, [patient.id, named])
    } else if (act === 'is blocked') {
      await sql(
        `insert into access_blocks (id, patient_id, staff_id, evidence_sealed, recorded_by_staff_id)
         values ($1, $2, $3, '', $4) on conflict do nothing`,
        [randomUUID(), patient.id, kari.id, await officer()]
      )
    } else if (act === 'block is lifted') {
      await sql(
        `update access_blocks set lifted_at = ${now}, lifted_by_staff_id = $2,
           lift_evidence_sealed = '' where patient_id = $1 and lifted_at is null`,
        [patient.id, await officer()]
      )
    } else if (act === 'opens in an emergency') {
      await givenEmergency(nordlys, kari.id, patient.id).catch(() => null)
    } else if (act === 'is let in for two days') {
      await sql(
        `insert into access_requests (id, patient_id, staff_id, reason_sealed, state, answered_at,
           answered_by_staff_id, answer_sealed, valid_until)
         values ($1, $2, $3, '', 'granted', ${now}, $4, '', ${now} + interval '36 hours')`,
        [randomUUID(), patient.id, kari.id, await officer()]
      )
    } else act satisfies never
  }

  async function givenSupportGrant(patientId: string): Promise<void> {
    const { keys } = await nordlys.tenant()
    const operator = randomUUID()
    const name = keys.seal('known_operators', 'name_sealed', operator, 'Per Drift')
    await sql('insert into known_operators (id, name_sealed) values ($1, $2)', [operator, name])
    const administrator = await nordlys.givenStaff('administrator')
    const officer = await nordlys.givenStaff('privacy_officer')
    await sql(
      `insert into support_grants (id, operator_id, ticket, reason_sealed, scope, minutes,
         patient_id, state, answered_at, administrator_id, officer_id, ends_at)
       values ($1, $2, 'SAK-1', '', 'patient', 240, $3, 'granted', clock_timestamp(), $4, $5,
         clock_timestamp() + interval '4 hours')`,
      [randomUUID(), operator, patientId, administrator.id, officer.id]
    )
  }
})

const acts = [
  'leaves',
  'arrives here',
  'arrives elsewhere',
  'is suspended',
  'is restored',
  'patient is discharged',
  'patient is moved',
  'patient comes back',
  'becomes responsible',
  'is responsible no more',
  'is blocked',
  'block is lifted',
  'opens in an emergency',
  'is let in for two days',
] as const

type Act = (typeof acts)[number]
