import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import fc from 'fast-check'
import { accessAt } from '#app/people/actions/access_at'
import { statement } from '#app/tenants/statement'
import { forgetAttempts } from '#tests/functional/auth/enrolment'
import { endingPath, givenAdministrator, json } from '#tests/functional/people/staff_room'
import { runAce } from '#tests/support/child_process'
import { setUpClinics } from '#tests/support/clinic'
import { operatorWords } from '#tests/support/operator'
import { asSuperuser } from '#tests/support/superuser'
import type { UnitAccessProps } from '#resources/inertia/contract'

/** Minutes of a year long ago, so that nothing written now stands in the way. */
const epoch = Date.parse('2001-01-01T00:00:00Z')
const minute = (number: number) => new Date(epoch + number * 60_000)

type Version = { until: number | null; recorded: number }
type Account = { state: 'invited' | 'active' | 'suspended'; recorded: number }
type History = { from: number; whole: boolean; versions: Version[]; account: Account[] }

const insertRecord = statement(
  'test.insert_record',
  `insert into assignment_records
     (assignment_id, staff_id, role, unit_id, valid_from, valid_until, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7)`
)
const insertState = statement(
  'test.insert_state',
  'insert into staff_states (staff_id, state, recorded_at) values ($1, $2, $3)'
)

/** The newest of what was recorded up to that minute. */
function latest<T extends { recorded: number }>(all: readonly T[], at: number): T | undefined {
  return all
    .filter(({ recorded }) => recorded <= at)
    .toSorted((left, right) => right.recorded - left.recorded)[0]
}

/** The same question, answered by somebody who reads the slips of paper one by one. */
function hadAccess({ from, versions, account }: History, at: number): boolean {
  const version = latest(versions, at)
  if (!version || from > at) return false
  if (version.until !== null && version.until <= at) return false
  return latest(account, at)?.state === 'active'
}

const minuteOf = fc.integer({ min: 0, max: 200 })
const distinct = { selector: ({ recorded }: { recorded: number }) => recorded, minLength: 1 }
const history: fc.Arbitrary<History> = fc.record({
  from: minuteOf,
  whole: fc.boolean(),
  versions: fc.uniqueArray(
    fc.record({ until: fc.option(minuteOf, { nil: null }), recorded: minuteOf }),
    { ...distinct, maxLength: 4 }
  ),
  account: fc.uniqueArray(
    fc.record({
      state: fc.constantFrom('invited' as const, 'active' as const, 'suspended' as const),
      recorded: minuteOf,
    }),
    { ...distinct, maxLength: 4 }
  ),
})

test.group('People | who had access to a unit on a date', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  /** A person with nothing but this history. */
  async function given(one: History, unit: { id: string; name: string }) {
    const staff = await nordlys.givenStaff(one.whole ? 'administrator' : 'clinician', unit)
    const { database } = await nordlys.tenant()
    const { rows } = await asSuperuser(nordlys, async (client) => {
      await client.query('delete from assignment_records where staff_id = $1', [staff.id])
      await client.query('delete from staff_states where staff_id = $1', [staff.id])
      return client.query<{ id: string }>('select id from assignments where staff_id = $1', [
        staff.id,
      ])
    })
    const role = one.whole ? 'administrator' : 'clinician'
    for (const { until, recorded } of one.versions) {
      await database.query(insertRecord, [
        rows[0]!.id,
        staff.id,
        role,
        one.whole ? null : unit.id,
        minute(one.from),
        until === null ? null : minute(until),
        minute(recorded),
      ])
    }
    for (const { state, recorded } of one.account) {
      await database.query(insertState, [staff.id, state, minute(recorded)])
    }
    return staff.id
  }

  test('the answer is that of somebody who reads every record by hand, for any history and date', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(history, { minLength: 1, maxLength: 3 }),
        fc.array(minuteOf, { minLength: 1, maxLength: 6 }),
        async (histories, moments) => {
          const unit = await nordlys.givenUnit()
          const ids: string[] = []
          for (const one of histories) ids.push(await given(one, unit))
          for (const at of moments) {
            const lines = await nordlys.inside(() => accessAt(unit.id, minute(at)))
            const answered = lines
              .filter((line) => line.hadAccess && ids.includes(line.staffId))
              .map(({ staffId }) => staffId)
            const expected = ids.filter((_, index) => hadAccess(histories[index]!, at))
            assert.sameMembers(answered, expected)
          }
        }
      ),
      { numRuns: 40 }
    )
  }).timeout(120_000)

  test('before, during and after, on the page, for a program and by command', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const before = new Date(Date.now() - 1_000)
    const kari = await nordlys.givenClinician(unit)
    const ola = await givenAdministrator(nordlys)
    const during = new Date()
    await ola.browser.post(await endingPath(ola.browser, kari), {}, json)

    const ask = async (at: Date | null) => {
      const query = at ? `?at=${encodeURIComponent(at.toISOString())}` : ''
      const answer = await ola.browser.get(`/administration/units/${unit.id}/access${query}`, json)
      const { people } = answer.json<UnitAccessProps>()
      return people.filter(({ role }) => role === 'clinician').map(({ staffId }) => staffId)
    }
    assert.deepEqual(await ask(before), [])
    assert.deepEqual(await ask(during), [kari.id])
    assert.deepEqual(await ask(null), [])

    const at = during.toISOString()
    const command = ['staff:access', '--tenant', 'nordlys', '--unit', unit.name, '--at', at]
    const { code, stdout } = await runAce(...command, '--json', ...(await operatorWords()))
    assert.equal(code, 0)
    const told = JSON.parse(stdout) as UnitAccessProps
    assert.include(
      told.people.map(({ staffId }) => staffId),
      kari.id
    )
    const nowhere = ['staff:access', '--tenant', 'nordlys', '--unit', 'ingen', '--json']
    const wrong = await runAce(...nowhere, ...(await operatorWords()))
    assert.equal(wrong.code, 1)
  })

  test("the question about another hospital's unit, or no unit, is 404; nonsense is no date", async ({
    assert,
  }) => {
    const ola = await givenAdministrator(nordlys)
    const foreign = await sorlys.givenUnit()
    for (const id of [foreign.id, randomUUID(), 'x']) {
      const { status } = await ola.browser.get(`/administration/units/${id}/access`, json)
      assert.equal(status, 404)
    }
    const unit = await nordlys.givenUnit()
    const path = `/administration/units/${unit.id}/access?at=yesterday`
    assert.equal((await ola.browser.get(path, json)).status, 422)
  })
})
