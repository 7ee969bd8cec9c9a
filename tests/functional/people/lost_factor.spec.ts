import { test } from '@japa/runner'
import { forgetAttempts } from '#tests/functional/auth/enrolment'
import {
  arrived,
  eventsAbout,
  givenAdministrator,
  json,
  personOf,
  personPath,
  refusalOf,
} from '#tests/functional/people/staff_room'
import { setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { PersonProps } from '#resources/inertia/contract'

const evidence = 'Norsk pass sett i ekspedisjonen av Berit Vik, bilde og ansikt stemte. Kanarifugl.'

test.group('People | a lost authenticator', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('another administrator voids it, ends the sessions and hands over a new link', async ({
    assert,
  }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit())
    const ola = await givenAdministrator(nordlys)
    const lost = await arrived(nordlys, kari)
    const path = personPath(kari)
    await asSuperuser(nordlys, async (client) => {
      await client.query(
        `insert into staff_passkeys (id, staff_id, credential_id, public_key, is_synced, name_sealed)
         values (gen_random_uuid(), $1, 'credential'::bytea, 'key'::bytea, false, 'name'::bytea)`,
        [kari.id]
      )
      await client.query(
        `insert into staff_recovery_codes (code_hash, staff_id) values ('hash'::bytea, $1)`,
        [kari.id]
      )
    })

    const { headers } = await ola.browser.post(`${path}/factor-resets`, { evidence })
    assert.equal(headers.location, path)
    const { props } = (await ola.browser.get(path)).page<PersonProps>()
    assert.match(props.link?.address ?? '', /\/set-up\//)
    assert.deepInclude(props.resets[0], { byName: 'Ola Hansen', evidence })
    assert.equal(await lost.statusAsProgram('/patients'), 401)

    const { signInName, passphrase } = kari
    const tried = await nordlys.visitor().post('/sign-in', { signInName, passphrase })
    assert.equal(tried.headers.location, '/sign-in', 'the old passphrase still opens')
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ factors: string }>(
        `select (select count(*) from staff_factors where staff_id = $1)
           + (select count(*) from staff_passkeys where staff_id = $1)
           + (select count(*) from staff_recovery_codes where staff_id = $1) as factors`,
        [kari.id]
      )
    )
    assert.equal(rows[0]?.factors, '0')
    assert.include(await eventsAbout(nordlys, kari.id), 'staff.factor_reset')
  })

  test('without saying how the identity was checked nothing happens', async ({ assert }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit())
    const ola = await givenAdministrator(nordlys)
    for (const body of [{}, { evidence: '' }, { evidence: '         x         ' }]) {
      const { status } = await ola.browser.post(`${personPath(kari)}/factor-resets`, body, json)
      assert.equal(status, 422)
    }
    const { person } = await personOf(ola.browser, kari)
    assert.equal(person.state, 'active')
  })

  test('the database refuses a reset of oneself, and keeps no evidence in clear', async ({
    assert,
  }) => {
    const ola = await givenAdministrator(nordlys)
    await assert.rejects(
      () =>
        asSuperuser(nordlys, (client) =>
          client.query(
            `insert into factor_resets (id, staff_id, by_staff_id, evidence_sealed)
             values (gen_random_uuid(), $1, $1, ''::bytea)`,
            [ola.id]
          )
        ),
      /check constraint/
    )
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query(
        `select id from factor_resets where position('Kanarifugl'::bytea in evidence_sealed) > 0`
      )
    )
    assert.deepEqual(rows, [])
  })

  test('of ten resets at once one makes a link', async ({ assert }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit())
    const ola = await givenAdministrator(nordlys)
    const path = `${personPath(kari)}/factor-resets`
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ola.browser.post(path, { evidence }, json))
    )
    const refusals = answers.map(refusalOf)
    assert.lengthOf(
      refusals.filter((refusal) => refusal === 'not_active'),
      9
    )
  })
})
