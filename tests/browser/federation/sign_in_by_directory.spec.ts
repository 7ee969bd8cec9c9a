import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Browser } from 'playwright-core'
import { Person } from '#tests/browser/support/person'
import { Words } from '#tests/browser/support/words'
import { forgetUsedCodes } from '#tests/functional/auth/enrolment'
import { mapHosts, unmapHosts } from '#tests/functional/federation/directory_clinic'
import { codeOf, setUpClinics, type GivenStaff } from '#tests/support/clinic'
import { LyingProvider } from '#tests/support/oidc/lying_provider'

test.group('Journey | a hospital connects its directory', (group) => {
  const { nordlys } = setUpClinics(group)
  let provider: LyingProvider
  let browser: Browser

  group.setup(async () => {
    const stop = await testUtils.httpServer().start()
    const { launchChromium } = await import('../../../scripts/chromium.js')
    browser = await launchChromium()
    provider = await LyingProvider.start('fs.nordlys.example', '/adfs')
    mapHosts([provider])
    return async () => {
      unmapHosts()
      await browser.close()
      await provider.stop()
      await stop()
    }
  })

  const origin = () => `http://nordlys.localhost:${process.env.PORT}`

  const signInHere = async (person: Person, staff: GivenStaff) => {
    const { page, words } = person
    await forgetUsedCodes(nordlys)
    await page.goto(`${origin()}/sign-in`)
    await page.locator('#signInName').fill(staff.signInName)
    await page.locator('#passphrase').fill(staff.passphrase)
    await page.getByRole('button', { name: words.of('auth', 'sign_in.send'), exact: true }).click()
    await page.getByLabel(words.of('auth', 'code')).fill(codeOf(staff))
    await page.getByRole('button', { name: words.of('auth', 'sign_in.send'), exact: true }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  }

  /** A code may run out between reading and sending; a person then types the next one. */
  const giveFactor = async ({ page, words }: Person) => {
    for (let tries = 0; tries < 2; tries += 1) {
      const text = await page.locator('main').innerText()
      const secret = /(?:[A-Z2-7]{4} ){3,}[A-Z2-7]{1,4}/.exec(text)?.[0].replaceAll(' ', '') ?? ''
      await page.getByLabel(words.of('auth', 'code')).fill(codeOf({ secret }))
      await page.getByRole('button', { name: words.of('federation', 'factor.send') }).click()
      const isIn = page.waitForURL(/\/patients$/, { timeout: 15_000 })
      if (
        await isIn.then(
          () => true,
          () => false
        )
      )
        return
    }
  }

  for (const locale of ['en', 'nb'] as const) {
    test(`an administrator connects it, a clinician signs in by it and opens the ward (${locale})`, async ({
      assert,
    }) => {
      const words = new Words(locale)
      const say = (key: string, values?: Record<string, string>) =>
        words.of('federation', key, values)
      const unit = await nordlys.givenUnit(`Medisin ${locale}`)
      const patient = await nordlys.givenPatientAt(unit, { name: 'Bjørn Ødegård' })
      const staff = await nordlys.givenStaff('administrator', undefined, 'Ola Hansen')
      const admin = await Person.at(browser, words)
      const { page } = admin
      const name = `AD FS ${locale}`
      await signInHere(admin, staff)

      // It is filled in, stored, tested, and only then used.
      await page.goto(`${origin()}/administration/federation`)
      await admin.look()
      await page.goto(`${origin()}/administration/federation/new/oidc`)
      await page.locator('#settings-name').fill(name)
      await page.locator('#settings-unknownPerson').selectOption('create')
      await page.locator('#settings-flavour').selectOption('adfs')
      await page.locator('#settings-issuer').fill(provider.issuer)
      await page.locator('#settings-clientId').fill(provider.clientId)
      await page.locator('#settings-clientSecret').fill(provider.clientSecret)
      await admin.look()
      await page.getByRole('button', { name: say('new.send') }).click()
      await page.getByRole('button', { name: say('test') }).click()
      await page.getByText(say('next.draft.tested')).waitFor()
      await admin.look()
      await page.getByRole('button', { name: say('activate') }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('activate') })
        .click()
      await page.getByText(say('next.active.none')).waitFor()
      await page.getByRole('button', { name: say('groups.add') }).click()
      await page.locator('#group-groupName').fill('Ward')
      await page.locator('#group-unitId').selectOption(unit.id)
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('groups.add') })
        .click()
      await page.getByRole('cell', { name: 'Ward', exact: true }).waitFor()
      await admin.look()

      // The directory posts its answer from its own site; a second factor is asked for here.
      provider.visitor = { sub: `kari-${locale}`, name: 'Kari Nordmann', groups: ['Ward'] }
      const kari = await Person.at(browser, words)
      await kari.page.goto(`${origin()}/patients`)
      await kari.look()
      await kari.page.getByRole('button', { name: say('sign_in_with', { name }) }).click()
      await kari.page.getByRole('button', { name: 'Continue' }).click()
      await kari.page.getByRole('heading', { name: say('factor.title') }).waitFor()
      await kari.look()
      await giveFactor(kari)
      await kari.page.waitForURL(/\/patients$/)
      await kari.page.getByText(patient.name).first().waitFor()

      // In development the page also looks for the builder's socket.
      const complaints = [...admin.complaints, ...kari.complaints]
      assert.deepEqual(
        complaints.filter((line) => !line.includes("'ws://")),
        []
      )
      assert.deepEqual([...admin.faults, ...kari.faults], [])
    })
  }
})
