import { test } from '@japa/runner'
import { Browser } from '#tests/functional/auth/browser'
import { forgetAttempts } from '#tests/functional/auth/enrolment'
import {
  administratorOf,
  federationPath,
  givenGroup,
  json,
} from '#tests/functional/federation/directory_clinic'
import {
  endConnections,
  givenActiveDirectory,
  typedSettings,
} from '#tests/functional/federation/given_ldap'
import { codeOf, setUpClinics } from '#tests/support/clinic'
import { service, windowsDirectory, windowsPerson } from '#tests/support/ldap/people'

const host = 'nordlys.localhost'
const wrong = { signInName: 'kari.nordmann', passphrase: 'feil passord' }
const right = { signInName: 'kari.nordmann', passphrase: 'Vinter-2026-fjell' }

const languages = [
  { language: 'en', refused: /do not go together/, found: /answered, showed/ },
  { language: 'nb', refused: /hører ikke sammen/, found: /svarte, viste/ },
] as const

test.group('Federation | from the first setting to the last day at work', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('an administrator connects Active Directory, a physician works by it, and leaves')
    .with([...languages])
    .run(async ({ assert, cleanup }, { language, refused, found }) => {
      const directory = await givenActiveDirectory()
      cleanup(async () => {
        await directory.close()
        await endConnections(nordlys)
      })
      const administrator = (await administratorOf(nordlys)).browser
      administrator.cookies.set('language', language)
      const unit = await nordlys.givenUnit()

      const settings = typedSettings(directory, { recheckMinutes: 5 })
      const name = `Nordlys AD ${language}`
      const terms = { name, unknownPerson: 'create', trustsFactor: true, recheckHours: 8 }
      const form = { protocol: 'ldap', ...terms, operatedBy: 'own', ...settings }
      const input = { ...form, servicePassword: service.password }
      const made = await administrator.post(federationPath, input, json)
      const id = made.json<{ value: string }>().value
      const path = `${federationPath}/${id}`
      await administrator.post(`${path}/tests`)
      const page = await administrator.get(path)
      assert.match(page.text, found)
      await administrator.post(`${path}/activation`, {}, json)
      await givenGroup(administrator, id, 'leger', 'clinician', unit)

      const browser = new Browser(host)
      browser.cookies.set('language', language)
      await browser.post('/sign-in', wrong)
      assert.match(`${(await browser.page('/sign-in')).props.errors._}`, refused)
      assert.equal(await browser.postLocation('/sign-in', right), '/sign-in/factor')
      const factor = await browser.page('/sign-in/factor')
      const secret = `${factor.props.secretText}`.replaceAll(' ', '')
      const code = codeOf({ secret })
      assert.equal(await browser.postLocation('/sign-in/factor', { code }), '/')
      assert.equal((await browser.get('/patients')).status, 200)

      const gone = windowsPerson('kari.nordmann', { userAccountControl: ['514'] })
      directory.entries = windowsDirectory.map((one) => (one.dn === gone.dn ? gone : one))
      assert.equal(await new Browser(host).postLocation('/sign-in', right), '/sign-in')
    })
})
