import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { generateSync } from 'otplib'
import { forgetAttempts, secretOf } from '#tests/functional/auth/enrolment'
import { Browser } from '#tests/functional/auth/browser'
import {
  arrived,
  eventsAbout,
  givenAdministrator,
  json,
  peoplePath,
  personOf,
  personPath,
  refusalOf,
} from '#tests/functional/people/staff_room'
import { setUpClinics, type GivenStaff } from '#tests/support/clinic'
import type { PersonProps } from '#resources/inertia/contract'

const passphrase = 'solsikker langs veien til Bodø'

test.group('People | when somebody begins', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  const invitation = (unitId: string | null, more: object = {}) => ({
    name: 'Nina Ny',
    signInName: `nina.${randomUUID().slice(0, 8)}`,
    role: 'clinician',
    unitId,
    ...more,
  })

  async function setUp(path: string, signInName: string): Promise<GivenStaff> {
    const browser = new Browser('nordlys.localhost')
    await browser.page(path)
    await browser.post(`${path}/passphrase`, { passphrase })
    const secret = secretOf(await browser.page(path))
    const code = generateSync({ strategy: 'totp', secret })
    await browser.post(`${path}/authenticator`, { code })
    return { id: '', name: '', signInName, passphrase, secret }
  }

  test('the link of an invited person is shown once, and opens the door to their unit', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const ola = await givenAdministrator(nordlys)
    const form = invitation(unit.id)
    const { headers } = await ola.browser.post(peoplePath, form)
    assert.match(headers.location ?? '', /^\/administration\/people\/[0-9a-f-]{36}$/)

    const first = (await ola.browser.get(headers.location!)).page<PersonProps>()
    const second = (await ola.browser.get(headers.location!)).page<PersonProps>()
    assert.match(first.props.link?.address ?? '', /\/set-up\/[\w-]{43}$/)
    assert.isNull(second.props.link)

    const nina = await setUp(new URL(first.props.link!.address).pathname, form.signInName)
    const browser = await arrived(nordlys, nina)
    assert.equal((await browser.get('/patients', json)).status, 200)
    const { person, states } = await personOf(ola.browser, first.props.person)
    assert.equal(person.state, 'active')
    assert.isNotNull(person.lastSignedInAt)
    assert.deepEqual(
      states.map(({ state, byName }) => [state, byName]),
      [
        ['active', null],
        ['invited', 'Ola Hansen'],
      ]
    )
  })

  test('whoever lost the link gets a new one, and the lost one is void', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const ola = await givenAdministrator(nordlys)
    const { headers } = await ola.browser.post(peoplePath, invitation(unit.id))
    const { props } = (await ola.browser.get(headers.location!)).page<PersonProps>()
    await ola.browser.post(`${headers.location}/set-up-links`)
    const renewed = (await ola.browser.get(headers.location!)).page<PersonProps>()

    const visitor = nordlys.visitor()
    const statusOf = async (link: PersonProps['link']) => {
      const { status } = await visitor.get(new URL(link!.address).pathname)
      return status
    }
    assert.deepEqual([await statusOf(props.link), await statusOf(renewed.props.link)], [410, 200])
    assert.deepEqual(await eventsAbout(nordlys, props.person.id), [
      'staff.invited',
      'staff.link_renewed',
    ])
    const active = await nordlys.givenClinician(unit)
    const refused = await ola.browser.post(`${personPath(active)}/set-up-links`, {}, json)
    assert.equal(refusalOf(refused), 'not_invited')
  })

  test('an invitation that cannot be is refused with its reason', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const foreign = await sorlys.givenUnit()
    const ola = await givenAdministrator(nordlys)
    const send = (form: object) => ola.browser.post(peoplePath, form, json)

    assert.equal(refusalOf(await send(invitation(null))), 'unit_missing')
    assert.equal(refusalOf(await send(invitation(foreign.id))), 'unit_unknown')
    const taken = invitation(unit.id, { signInName: ola.signInName.toUpperCase() })
    assert.equal(refusalOf(await send(taken)), 'sign_in_name_taken')
    const wrong = await send(invitation(unit.id, { name: ' ', signInName: '!', role: 'king' }))
    assert.equal(wrong.status, 422)
  })

  test('a mover gets a second role for a time; it is not given twice', async ({ assert }) => {
    const [here, there] = [await nordlys.givenUnit(), await nordlys.givenUnit()]
    const kari = await nordlys.givenClinician(here)
    const ola = await givenAdministrator(nordlys)
    const path = `${personPath(kari)}/assignments`
    const hour = 3_600_000
    const now = Date.now()
    const at = (hours: number) => new Date(now + hours * hour).toISOString()
    const give = async (more: object) =>
      refusalOf(
        await ola.browser.post(path, { role: 'clinician', unitId: there.id, ...more }, json)
      )

    assert.equal(await give({ from: at(-48) }), 'moment_past')
    assert.equal(await give({ until: at(-1) }), 'moment_past')
    assert.equal(await give({ from: at(3), until: at(2) }), 'moment_order')
    assert.isNull(await give({ from: at(1), until: at(2) }))
    assert.equal(await give({}), 'assignment_there')
    assert.isNull(await give({ until: at(1) }))
    const { assignments } = await personOf(ola.browser, kari)
    assert.deepEqual(assignments.map(({ phase }) => phase).toSorted(), [
      'current',
      'current',
      'planned',
    ])
    const browser = await arrived(nordlys, kari)
    assert.equal((await browser.get(`/patients?unit=${there.id}`, json)).status, 200)
  })

  test('a unit is made and renamed, never twice under one name', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    const name = `Poliklinikk ${randomUUID().slice(0, 8)}`
    const send = (form: object) => ola.browser.post('/administration/units', form, json)
    assert.isNull(refusalOf(await send({ name })))
    assert.equal(refusalOf(await send({ name })), 'unit_taken')
    const other = await nordlys.givenUnit()
    const path = `/administration/units/${other.id}`
    assert.equal(refusalOf(await ola.browser.put(path, { name }, json)), 'unit_taken')
    assert.isNull(refusalOf(await ola.browser.put(path, { name: `${name} 2` }, json)))
    assert.deepEqual(await eventsAbout(nordlys, other.id), ['unit.renamed'])
  })
})
