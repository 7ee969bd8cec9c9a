import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { declareMailRelay } from '#app/deliveries/declare_mail_relay'
import {
  addService,
  attest,
  credentialNamed,
  credentialsFor,
  credentialsPath,
  daysPass,
  json,
  loggedAbout,
  said,
  waitingFor,
} from '#tests/functional/credentials/credential_desk'
import {
  givenConnection,
  mapHosts,
  unmapHosts,
} from '#tests/functional/federation/directory_clinic'
import { givenNoticeAddress, givenPost, mailTo } from '#tests/functional/notices/staff_post'
import { arrived } from '#tests/functional/people/staff_room'
import { day, root, settings } from '#tests/functional/plugins/video_clinic'
import { forgetAttempts } from '#tests/functional/auth/enrolment'
import { setUpClinics } from '#tests/support/clinic'
import { LyingProvider } from '#tests/support/oidc/lying_provider'
import { asSuperuser } from '#tests/support/superuser'
import type { CredentialsProps } from '#resources/inertia/contract'

test.group('Credentials | who holds what', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))
  group.each.timeout(60_000)

  const named = (name: string) => `${name} ${randomUUID().slice(0, 8)}`
  const given = async (role: 'administrator' | 'privacy_officer' = 'administrator') => {
    const staff = await nordlys.givenStaff(role, undefined, 'Ola Hansen')
    return { ...staff, browser: await arrived(nordlys, staff) }
  }

  test('a plugin with a secret, a directory and the mail relay are listed by themselves', async ({
    assert,
    cleanup,
  }) => {
    const provider = await LyingProvider.start('id.nordlys.example')
    mapHosts([provider])
    cleanup(async () => {
      unmapHosts()
      await provider.stop()
    })
    const { browser } = await given()
    assert.deepEqual(await credentialsFor(browser), [])

    await browser.put(`${root}/settings`, settings)
    const connection = await givenConnection(browser, provider)
    await nordlys.inside(() =>
      declareMailRelay({
        host: 'relay.nordlys.example',
        port: 465,
        security: 'tls',
        senderAddress: 'varde@nordlys.example',
        credential: { username: 'varde', password: 'hemmelig-passord' },
        processor: null,
      })
    )
    const answer = await browser.get(credentialsPath, json)
    const { credentials } = answer.json<CredentialsProps>()
    assert.sameDeepMembers(
      credentials.map((one) => [one.credential, one.name.nb, one.rotatedOn, one.isRotationKnown]),
      [
        ['plugin:video_meetings', 'Videomøter', day(0), true],
        [`federation:${connection}`, 'Nordlys ID', day(0), true],
        ['mail_relay', 'relay.nordlys.example', day(0), true],
      ]
    )
    assert.isTrue(credentials.every(({ isStale, attestation }) => isStale && !attestation))
    for (const secret of [settings.apiKey, provider.clientSecret, 'hemmelig-passord']) {
      assert.notInclude(answer.text, secret)
    }

    await browser.delete(`/administration/federation/${connection}/activation`, json)
    const left = (await credentialsFor(browser)).map(({ credential }) => credential)
    assert.sameMembers(left, ['plugin:video_meetings', 'mail_relay'])
  })

  test('somebody says how it is, with their name; it counts for 90 days and is then asked again', async ({
    assert,
  }) => {
    const ola = await given()
    const ida = await given('privacy_officer')
    const name = named('Laboratorieportalen')
    const before = (await waitingFor(ola.browser)) ?? 0
    assert.equal((await addService(ola.browser, name)).status, 200)
    const { credential, serviceId, isStale } = await credentialNamed(ola.browser, name)
    assert.isTrue(isStale)
    assert.equal(await waitingFor(ida.browser), before + 1)

    const changed = await attest(ida.browser, credential, { rotatedOn: day(-20) })
    assert.equal(changed.status, 200, changed.text)
    const now = await credentialNamed(ola.browser, name)
    assert.deepInclude(now, { isStale: false, rotatedOn: day(-20), isRotationKnown: false })
    assert.equal(now.attestedByName, ida.name)
    assert.deepInclude(now.attestation, { ...said, dueOn: day(90) })
    assert.equal(await waitingFor(ola.browser), before)

    await daysPass(nordlys, 89)
    assert.isFalse((await credentialNamed(ola.browser, name)).isStale)
    await daysPass(nordlys, 2)
    const old = await credentialNamed(ola.browser, name)
    assert.isTrue(old.isStale)
    assert.equal(old.attestation?.holder, said.holder, 'what was said last is still shown')
    assert.equal((await credentialsFor(ola.browser))[0]!.isStale, true, 'and stands on top')

    const [attested] = await loggedAbout(nordlys, credential)
    assert.deepEqual(attested, {
      action: 'credential.attested',
      actor_id: ida.id,
      details: { secondFactor: 'yes', rotatedOn: day(-20) },
    })
    const actions = (await loggedAbout(nordlys, serviceId!)).map(({ action }) => action)
    assert.deepEqual(actions, ['credential.added'])
  })

  test('what was said stays: the database lets nobody change or delete it', async ({ assert }) => {
    const { browser } = await given()
    const name = named('Skanneren')
    await addService(browser, name)
    const { credential } = await credentialNamed(browser, name)
    await attest(browser, credential)
    await attest(browser, credential, { holder: 'En annen' })
    assert.equal((await credentialNamed(browser, name)).attestation?.holder, 'En annen')
    const { database } = await nordlys.tenant()
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ count: number; may: boolean }>(
        `select count(*)::int as count,
           has_table_privilege($2, 'credential_attestations', 'update, delete') as may
         from credential_attestations where credential = $1`,
        [credential, database.connection.user]
      )
    )
    assert.deepEqual(rows[0], { count: 2, may: false })
  })

  test('an own entry is removed and leaves the page; what the program knows cannot be', async ({
    assert,
  }) => {
    const { browser } = await given()
    const name = named('Et register')
    await addService(browser, name)
    const { credential, serviceId } = await credentialNamed(browser, name)
    const path = `${credentialsPath}/services/${serviceId}`
    assert.equal((await browser.delete(path, json)).status, 200)
    assert.isUndefined((await credentialsFor(browser)).find((one) => one.name.nb === name))
    assert.equal((await browser.delete(path, json)).status, 404)
    assert.equal((await attest(browser, credential)).status, 404)
    assert.equal((await attest(browser, 'plugin:unknown')).status, 404)
  })

  test('nothing half said: holder, place and factor are asked for, and no day to come', async ({
    assert,
  }) => {
    const { browser } = await given()
    const name = named('Timeboken')
    await addService(browser, name)
    const { credential } = await credentialNamed(browser, name)
    const wrong = {
      holder: { holder: ' ' },
      place: { place: '' },
      secondFactor: { secondFactor: 'perhaps' },
      rotatedOn: { rotatedOn: day(1) },
    }
    for (const [field, more] of Object.entries(wrong)) {
      const answer = await attest(browser, credential, more)
      assert.equal(answer.status, 422)
      assert.deepEqual(answer.json<{ error: { fields: string[] } }>().error.fields, [field])
    }
    assert.equal((await attest(browser, credential, { rotatedOn: '2026-02-31' })).status, 422)
    assert.isNull((await credentialNamed(browser, name)).attestation)
    assert.equal((await addService(browser, '')).status, 422)
  })

  test('a clinician is refused, and another hospital’s entry is unknown', async ({ assert }) => {
    const { browser } = await given()
    const name = named('Portalen')
    await addService(browser, name)
    const { credential, serviceId } = await credentialNamed(browser, name)
    const kari = await nordlys.signIn(await nordlys.givenClinician(await nordlys.givenUnit()))
    assert.equal((await kari.get(credentialsPath, json)).status, 403)
    assert.equal((await attest(kari, credential)).status, 403)
    assert.isUndefined(await waitingFor(kari))
    const neighbour = await sorlys.signIn(await sorlys.givenStaff('administrator'))
    assert.equal((await attest(neighbour, credential)).status, 404)
    const path = `${credentialsPath}/services/${serviceId}`
    assert.equal((await neighbour.delete(path, json)).status, 404)
    assert.isDefined(await credentialNamed(browser, name))
  })

  test('its keepers are told by mail when nobody has answered for it, once each time', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    await asSuperuser(nordlys, async (client) => {
      await client.query('delete from activations')
      await client.query(
        'update credential_services set removed_at = now(), removed_by_staff_id = added_by_staff_id where removed_at is null'
      )
    })
    const ola = await given()
    const to = `${ola.id.slice(0, 8)}@nordlys.example`
    await givenNoticeAddress(nordlys, ola, to)
    const sent = async () => {
      for (let round = 0; round < 3; round += 1) await post.work()
      return mailTo(post, to).filter(({ text }) => text.includes('nøkkelen til en av tjenestene'))
    }
    const name = named('Apoteket')
    await addService(ola.browser, name)
    assert.isEmpty(await sent(), 'there is a week to say it')
    await daysPass(nordlys, 8)
    assert.lengthOf(await sent(), 1)

    const { credential } = await credentialNamed(ola.browser, name)
    await attest(ola.browser, credential)
    assert.lengthOf(await sent(), 1)
    await daysPass(nordlys, 91)
    const mails = await sent()
    assert.lengthOf(mails, 2)
    assert.include(mails[1]!.text, credentialsPath)
    assert.notInclude(JSON.stringify(mails), name)
  })
})
