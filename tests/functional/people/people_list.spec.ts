import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { signInNameIndex } from '#app/auth/people'
import { forgetAttempts } from '#tests/functional/auth/enrolment'
import { givenAdministrator, json, peoplePath } from '#tests/functional/people/staff_room'
import { setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { PeopleProps } from '#resources/inertia/contract'

const many = 10_000

test.group('People | a hospital of ten thousand', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))
  group.setup(() => furnish())

  async function furnish() {
    const scope = await nordlys.tenant()
    const people = Array.from({ length: many }, (_, number) => {
      const id = randomUUID()
      const signInName = `ansatt.${number}`
      return {
        id,
        index: signInNameIndex(scope, signInName),
        signIn: scope.keys.seal('staff', 'sign_in_name_sealed', id, signInName),
        name: scope.keys.seal('staff', 'name_sealed', id, nameOf(number)),
      }
    })
    await asSuperuser(nordlys, (client) =>
      client.query(
        `insert into staff (id, sign_in_name_index, sign_in_name_sealed, name_sealed, state)
         select * , 'active' from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[])`,
        [
          people.map(({ id }) => id),
          people.map(({ index }) => index),
          people.map(({ signIn }) => signIn),
          people.map(({ name }) => name),
        ]
      )
    )
  }

  test('pages follow one another without a gap and without a double', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    const seen = new Set<string>()
    let cursor: string | null = ''
    let total = 0
    while (cursor !== null && seen.size < 1_000) {
      const answer = await ola.browser.get(`${peoplePath}?cursor=${cursor}`, json)
      const page: PeopleProps = answer.json<PeopleProps>()
      for (const { id } of page.people) {
        assert.isFalse(seen.has(id), 'twice in the list')
        seen.add(id)
      }
      ;({ nextCursor: cursor, total } = page)
    }
    assert.equal(seen.size, 1_000)
    assert.isAtLeast(total, many)
  })

  test('a person is found by the beginning of any part of the name, fast, and only here', async ({
    assert,
  }) => {
    const ola = await givenAdministrator(nordlys)
    await sorlys.givenStaff('administrator', undefined, 'Sørlending Sjeldennavn')
    const search = async (terms: string) => {
      const answer = await ola.browser.post(`${peoplePath}/search`, { terms }, json)
      return answer.json<Pick<PeopleProps, 'people' | 'truncated'>>()
    }
    await search('ingen')

    for (const terms of ['mår', 'maret', 'SÁR', 'måret sár', 'ansatt.4711']) {
      const started = performance.now()
      const { people } = await search(terms)
      assert.isTrue(
        people.some(({ name }) => name === 'Máret Sára 4711'),
        terms
      )
      assert.isBelow(performance.now() - started, 500, terms)
    }
    assert.isTrue((await search('kari')).truncated)
    assert.isEmpty((await search('sjeldennavn')).people)
    const indexed = await asSuperuser(nordlys, (client) =>
      client.query('select id from staff where not name_indexed')
    )
    assert.lengthOf(indexed.rows, 0)
  })

  test('the list is filtered by unit and by account', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const ola = await givenAdministrator(nordlys)
    const atUnit = await ola.browser.get(`${peoplePath}?unit=${unit.id}`, json)
    assert.deepEqual(
      atUnit.json<PeopleProps>().people.map(({ id }) => id),
      [kari.id]
    )
    const invited = await ola.browser.get(`${peoplePath}?state=invited`, json)
    assert.deepEqual(invited.json<PeopleProps>().people, [])
  })
})

function nameOf(number: number): string {
  return number === 4_711 ? 'Máret Sára 4711' : `Kari${number % 97} Nordmann${number % 89}`
}
