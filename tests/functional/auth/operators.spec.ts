import { test } from '@japa/runner'
import { inviteOperator } from '#app/auth/actions/invite_operator'
import { consoleHost, controlPlane } from '#app/tenants/control_plane'
import { Browser } from '#tests/functional/auth/browser'
import { forgetAttempts, secretOf, signedIn } from '#tests/functional/auth/enrolment'
import { codeOf, setUpClinics } from '#tests/support/clinic'

const passphrase = 'måkene sover på naustet'

test.group('Auth | operators of the installation', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  async function operator(signInName: string): Promise<Browser> {
    const { scope } = await controlPlane()
    const invited = await inviteOperator(scope, { name: 'Ola Driftsen', signInName })
    if (!invited.ok) throw new Error(invited.reason)
    const path = new URL(invited.value.address).pathname
    const browser = new Browser(consoleHost())
    await browser.page(path)
    await browser.post(`${path}/passphrase`, { passphrase })
    const secret = secretOf(await browser.page(path))
    await browser.post(`${path}/authenticator`, { code: codeOf({ secret }, -1) })
    await browser.page('/sign-in')
    await browser.post('/sign-in', { signInName, passphrase })
    await browser.page('/sign-in/code')
    await browser.post('/sign-in/code', { code: codeOf({ secret }) })
    return browser
  }

  test('an operator signs in with both factors and sees sites, tenants and health', async ({
    assert,
  }) => {
    const patient = await nordlys.givenPatient({ name: 'Solveig Kanarifugl' })
    const browser = await operator('ola.drift')
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
    const browser = await operator('kari.drift')
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
