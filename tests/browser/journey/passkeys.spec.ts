import { test } from '@japa/runner'
import { Person } from '#tests/browser/support/person'
import { setTheStage } from '#tests/browser/support/stage'
import { VirtualKey } from '#tests/browser/support/virtual_key'
import { Words } from '#tests/browser/support/words'

const casts = [
  { locale: 'en', tenant: 'nordlys', signInName: 'kari' },
  { locale: 'nb', tenant: 'sorlys', signInName: 'marte' },
] as const

const port = 3_830

test.group('Journey | a passkey of one’s own', (group) => {
  const stage = setTheStage(group, port)

  for (const { locale, tenant, signInName } of casts) {
    test(`somebody adds a passkey, keeps recovery codes, and signs in with the passkey alone (${locale})`, async ({
      assert,
    }) => {
      const words = new Words(locale)
      const say = (key: string, values?: Record<string, string>) => words.of('account', key, values)
      const person = await Person.at(stage.browser, words)
      const { page } = person
      const key = await VirtualKey.in(page)

      // Signed in with a code, to the account page by the menu of the person.
      await person.setUpAndSignIn(stage.demo.personOf(signInName))
      await page.locator('header button[aria-haspopup="menu"]').last().click()
      await page.getByRole('menuitem', { name: say('menu') }).click()
      await page.waitForURL(/\/account$/)
      await page.getByText(say('passkeys.none')).waitFor()
      await page.getByRole('menu').waitFor({ state: 'detached' })
      await person.look()

      // A passkey under a name of their own.
      await page.getByLabel(say('passkey.name')).fill('Telefon 7f3a')
      await page.getByRole('button', { name: say('passkey.add') }).click()
      await page.getByText(say('answer.passkey_added')).waitFor()
      await page.getByRole('heading', { name: 'Telefon 7f3a' }).waitFor()
      await person.look()

      // Ten recovery codes, shown once.
      await page.getByRole('button', { name: say('recovery.create'), exact: true }).click()
      const codes = page.getByRole('list', { name: say('recovery.list') }).getByRole('listitem')
      await codes.first().waitFor()
      assert.equal(await codes.count(), 10)
      await person.look()
      await page.reload()
      assert.equal(await codes.count(), 0)

      // One more authenticator app is offered by a click, and left again.
      await page.getByRole('button', { name: say('authenticator.add') }).click()
      await page.waitForURL(/\/account\/authenticators\/new$/)
      await person.look()
      await page.getByRole('link', { name: say('authenticator.back') }).click()
      await page.waitForURL(/\/account$/)

      // Signed out, a finger the device does not know, then the right one.
      await page.locator('header button[aria-haspopup="menu"]').last().click()
      await page.getByRole('menuitem', { name: words.of('shell', 'sign_out') }).click()
      await page.waitForURL(/\/sign-in$/)
      await key.recognises(false)
      await page.getByRole('button', { name: say('passkey.use') }).click()
      await page.getByText(say('passkey.cancelled')).waitFor()
      await person.look()
      await key.recognises(true)
      await page.getByRole('button', { name: say('passkey.use') }).click()
      await page.waitForURL(/\/patients$/)

      // What was changed since is told, once.
      await page.getByText(say('notice.passkey_added')).waitFor()
      await person.look()
      await page.getByRole('button', { name: say('notices.seen') }).click()
      await page.getByText(say('notice.passkey_added')).waitFor({ state: 'detached' })

      assert.deepEqual(person.faults, [])
      assert.deepEqual(person.complaints, [])
      await person.context.close()
      const log = await stage.demo.ace('audit:verify', '--tenant', tenant)
      assert.equal(log.code, 0, log.stderr)
    })
  }
})
