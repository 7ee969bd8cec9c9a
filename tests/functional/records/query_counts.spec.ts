import pg from 'pg'
import { test } from '@japa/runner'
import { setUpClinics } from '#tests/support/clinic'
import type { Visitor } from '#tests/support/visitor'
import type { UnitListProps } from '#resources/inertia/contract'

const json = { accept: 'application/json' }

/** What a page costs by itself: now and then a request also renews what the process remembers. */
async function statementsOf(run: () => Promise<unknown>): Promise<number> {
  const counts = []
  for (let time = 0; time < 5; time++) counts.push(await countDuring(run))
  return Math.min(...counts)
}

/** Statements that any connection of this process sends while `run` lasts. */
async function countDuring(run: () => Promise<unknown>): Promise<number> {
  const prototype = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown }
  const { query } = prototype
  let count = 0
  prototype.query = function (...given) {
    count += 1
    return query.apply(this, given)
  }
  try {
    await run()
    return count
  } finally {
    prototype.query = query
  }
}

test.group('Records | statements per page', (group) => {
  const { nordlys } = setUpClinics(group)

  async function givenWard(patients: number) {
    const unit = await nordlys.givenUnit()
    const browser = await nordlys.signIn(await nordlys.givenClinician(unit))
    const ids = []
    for (let number = 0; number < patients; number++) {
      const { id } = await nordlys.givenPatientAt(unit, { name: `Telling Tall${number}` })
      ids.push(id)
    }
    await browser.get('/patients', json)
    return { browser, ids }
  }

  test('a list of sixty costs as many statements as a list of one', async ({ assert }) => {
    const [one, sixty] = [await givenWard(1), await givenWard(60)]
    const costOf = ({ browser }: { browser: Visitor }) =>
      statementsOf(() => browser.get('/patients', json))
    const [small, large] = [await costOf(one), await costOf(sixty)]

    assert.equal(large, small)
    assert.isAtMost(large, 7)
    const list = await sixty.browser.get('/patients', json)
    assert.lengthOf(list.json<UnitListProps>().patients, 60)
  })

  test('a search with many hits costs as many statements as one with a single hit', async ({
    assert,
  }) => {
    const { browser } = await givenWard(3)
    await nordlys.givenPatient({ name: 'Enslig Telling' })
    const costOf = (terms: string) =>
      statementsOf(() => browser.post('/patients/search', { terms }, json))
    assert.equal(await costOf('telling'), await costOf('enslig'))
  })

  test('opening a record costs the same with one entry and with twenty', async ({ assert }) => {
    const { browser, ids } = await givenWard(1)
    const path = `/patients/${ids[0]}`
    const write = () =>
      browser.post(
        `${path}/entries`,
        { kind: 'Note', text: 'Tekst.', patientVersion: 1, sign: true },
        json
      )
    await write()
    const few = await statementsOf(() => browser.get(path, json))
    for (let entry = 0; entry < 19; entry++) await write()
    const many = await statementsOf(() => browser.get(path, json))

    assert.equal(many, few)
    assert.isAtMost(many, 8)
  })
})
