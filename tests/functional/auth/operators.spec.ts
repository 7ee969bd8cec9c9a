import { test } from '@japa/runner'
import { consoleHost } from '#app/tenants/control_plane'
import { Browser } from '#tests/functional/auth/browser'
import { forgetAttempts, signedIn } from '#tests/functional/auth/enrolment'
import { givenSignedInOperator } from '#tests/functional/auth/signed_in_operator'
import { setUpClinics } from '#tests/support/clinic'

test.group('Auth | operators of the installation', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('an operator signs in with both factors and sees sites, tenants and health', async ({
    assert,
  }) => {
    const patient = await nordlys.givenPatient({ name: 'Solveig Kanarifugl' })
    const browser = await givenSignedInOperator('ola.drift')
    const answer = await browser.get('/console')
    assert.equal(answer.status, 200)
    const { component, props } = answer.page<{ tenants: { slug: string }[]; sites: object[] }>()
    assert.equal(component, 'console/index')
    assert.sameMembers(
      props.tenants.map(({ slug }) => slug),
      ['nordlys', 'sorlys']
    )
    assert.containsSubset(props.tenants, [{ slug: 'nordlys', migrated: true, state: 'active' }])
    assert.lengthOf(props.sites, 2)
    for (const word of patient.name.split(' ')) assert.notInclude(answer.text, word)
  })

  test('before signing in the console leads to sign-in and tells programs 401', async ({
    assert,
  }) => {
    const browser = new Browser(consoleHost())
    assert.equal(await browser.location('/console'), '/sign-in')
    assert.equal(await browser.statusAsProgram('/console'), 401)
    const { props } = await browser.page('/sign-in')
    assert.containsSubset(props, { installationKind: 'console' })
  })

  test('an operator opens nothing of a tenant, staff nothing of the console', async ({
    assert,
  }) => {
    const browser = await givenSignedInOperator('kari.drift')
    for (const path of ['/patients', '/audit', '/administration/plugins']) {
      assert.equal(await browser.statusAsProgram(path), 404, path)
    }
    const staff = await signedIn(nordlys, await nordlys.givenStaff('administrator'))
    assert.equal(await staff.statusAsProgram('/console'), 404)

    const smuggled = new Browser('nordlys.localhost')
    for (const [name, value] of browser.cookies) smuggled.cookies.set(name, value)
    assert.equal(await smuggled.statusAsProgram('/audit'), 401)
  })
})
