import { test } from '@japa/runner'
import { openSamlPage } from '#tests/browser/support/saml_page'
import { Person } from '#tests/browser/support/person'
import { setTheStage } from '#tests/browser/support/stage'
import { Words } from '#tests/browser/support/words'
import { SamlIdentityProvider } from '#tests/support/saml/saml_identity_provider'

const casts = [
  { locale: 'en', tenant: 'nordlys', administrator: 'ola' },
  { locale: 'nb', tenant: 'sorlys', administrator: 'berit' },
] as const

const port = 3_890
const name = 'Helsenett'
const choices = {
  'As Kari': { context: 'https://refeds.org/profile/mfa' },
  'As Kari, unsigned': { signs: 'nothing' as const },
}

test.group('Journey | signing in by the hospital’s SAML provider', (group) => {
  const stage = setTheStage(group, port)

  for (const { locale, tenant, administrator } of casts) {
    test(`an administrator connects the provider, and a colleague signs in by it (${locale})`, async ({
      assert,
    }) => {
      const words = new Words(locale)
      const say = (key: string, values?: Record<string, string>) =>
        words.of('federation', key, values)
      const answer = (key: string, values?: Record<string, string>) =>
        words.of('federation_answers', key, values)
      const origin = `http://${tenant}.localhost:${port}`
      const provider = new SamlIdentityProvider()

      // The administrator gives the provider's metadata as a file; the fields are read from it.
      const admin = await Person.at(stage.browser, words)
      const { page } = admin
      await admin.setUpAndSignIn(stage.demo.personOf(administrator))
      await page.goto(`${origin}/administration/federation`)
      await admin.look()
      await page.getByRole('link', { name: say('new', { protocol: 'SAML 2.0' }) }).click()
      await page.locator('#settings-name').fill(name)
      await page.locator('#settings-unknownPerson').selectOption('create')
      const buffer = Buffer.from(provider.metadata())
      const file = { name: 'metadata.xml', mimeType: 'application/xml', buffer }
      await page.locator('input[type=file]').first().setInputFiles(file)
      await admin.look()
      await page.getByRole('button', { name: say('new.send') }).click()
      await page.getByText(answer('done.created')).waitFor()
      assert.equal(await page.locator('#settings-entityId').inputValue(), provider.entityId)
      assert.equal(await page.locator('#settings-metadata').inputValue(), '')
      await admin.look()

      // Tested, activated, one group mapped; our metadata can be taken away.
      await page.getByRole('button', { name: say('test') }).click()
      await page.getByRole('button', { name: say('activate') }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('activate') })
        .click()
      await page.getByText(answer('done.activated')).waitFor()
      await page.getByRole('button', { name: say('groups.add') }).click()
      await page.locator('#group-groupName').fill('ward-7')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('groups.add') })
        .click()
      await page.getByText(answer('done.group_added')).waitFor()
      await admin.look()
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: say('metadata.own') }).click()
      assert.equal((await download).suggestedFilename(), 'varde-saml-metadata.xml')

      // A colleague presses the button, and an answer that nobody signed lets nobody in.
      const kari = await Person.at(stage.browser, words)
      await openSamlPage(kari.context, provider, choices)
      await kari.page.goto(`${origin}/sign-in`)
      await kari.look()
      const button = kari.page.getByRole('button', { name: say('sign_in_with', { name }) })
      await button.click()
      await kari.page.getByRole('button', { name: 'As Kari, unsigned', exact: true }).click()
      await kari.page.getByText(answer('not_believed', { name })).waitFor()
      await kari.look()

      // An honest one does, from the provider's site into the session that asked.
      await button.click()
      await kari.page.getByRole('button', { name: 'As Kari', exact: true }).click()
      await kari.page.waitForURL(/\/patients$/)
      await kari.look()

      assert.deepEqual([...admin.faults, ...kari.faults], [])
      assert.deepEqual([...admin.complaints, ...kari.complaints], [])
      await Promise.all([admin.context.close(), kari.context.close()])
    }).timeout(240_000)
  }
})
