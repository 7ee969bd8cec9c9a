import { test } from '@japa/runner'
import { forgetAttempts } from '#tests/functional/auth/enrolment'
import {
  endingPath,
  givenAdministrator,
  json,
  personPath,
  refusalOf,
} from '#tests/functional/people/staff_room'
import { setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'

test.group('People | nobody locks the hospital out', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))
  group.each.setup(() =>
    asSuperuser(nordlys, async (client) => {
      await client.query(`update assignments set valid_until = now() where valid_until is null`)
    })
  )

  const administrators = async () => {
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ count: number }>(
        `select count(distinct s.id)::int as count from staff s
         join assignments a on a.staff_id = s.id and a.role = 'administrator'
         where s.state = 'active' and a.valid_until is null`
      )
    )
    return rows[0]?.count
  }

  test('an administrator cannot end their own last administrator role, now or later', async ({
    assert,
  }) => {
    const ola = await givenAdministrator(nordlys)
    await givenAdministrator(nordlys, 'Berit Vik')
    const path = await endingPath(ola.browser, ola, 'administrator')
    for (const body of [{}, { until: new Date(Date.now() + 86_400_000).toISOString() }]) {
      assert.equal(refusalOf(await ola.browser.post(path, body, json)), 'own_administrator')
    }
  })

  test('nor suspend themselves, nor replace their own authenticator', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    await givenAdministrator(nordlys, 'Berit Vik')
    const suspended = await ola.browser.post(`${personPath(ola)}/suspension`, {}, json)
    const evidence = 'Jeg har sett på mitt eget pass.'
    const reset = await ola.browser.post(`${personPath(ola)}/factor-resets`, { evidence }, json)
    assert.deepEqual([refusalOf(suspended), refusalOf(reset)], ['yourself', 'yourself'])
  })

  test('two administrators who shut each other out at once: one of them stays, whatever they do', async ({
    assert,
  }) => {
    for (let round = 0; round < 5; round += 1) {
      const ola = await givenAdministrator(nordlys)
      const berit = await givenAdministrator(nordlys, 'Berit Vik')
      const acts = [
        async () => ola.browser.post(`${personPath(berit)}/suspension`, {}, json),
        async () =>
          berit.browser.post(await endingPath(berit.browser, ola, 'administrator'), {}, json),
      ]
      const answers = await Promise.all(acts.map((act) => act().catch(() => null)))
      assert.isAtLeast(answers.filter((answer) => answer?.status === 200).length, 1)
      assert.isAtLeast((await administrators()) ?? 0, 1)
      await asSuperuser(nordlys, (client) =>
        client.query(`update assignments set valid_until = now()`)
      )
      await forgetAttempts(nordlys)
    }
  })

  test('the last role without an end date cannot be ended by one whose own role ends', async ({
    assert,
  }) => {
    const berit = await givenAdministrator(nordlys, 'Berit Vik')
    const ola = await givenAdministrator(nordlys)
    const until = new Date(Date.now() + 86_400_000).toISOString()
    await berit.browser.post(await endingPath(berit.browser, ola, 'administrator'), { until }, json)
    const path = await endingPath(ola.browser, berit, 'administrator')

    assert.equal(refusalOf(await ola.browser.post(path, {}, json)), 'last_administrator')
    const suspended = await ola.browser.post(`${personPath(berit)}/suspension`, {}, json)
    assert.equal(refusalOf(suspended), 'last_administrator')
    assert.equal(await administrators(), 1)
  })
})
