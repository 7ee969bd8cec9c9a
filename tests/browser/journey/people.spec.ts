import { test } from '@japa/runner'
import { Person } from '#tests/browser/support/person'
import { setTheStage } from '#tests/browser/support/stage'
import { Words } from '#tests/browser/support/words'

const casts = [
  { locale: 'en', tenant: 'nordlys', administrator: 'ola' },
  { locale: 'nb', tenant: 'sorlys', administrator: 'berit' },
] as const

const port = 3_810
const newcomer = 'Nina Nygård'

test.group('Journey | somebody begins, and leaves', (group) => {
  const stage = setTheStage(group, port)

  for (const { locale, tenant, administrator } of casts) {
    test(`an administrator invites a clinician, and later ends the role (${locale})`, async ({
      assert,
    }) => {
      const words = new Words(locale)
      const say = (key: string, values?: Record<string, string>) => words.of('people', key, values)
      const origin = `http://${tenant}.localhost:${port}`

      // The administrator finds somebody, and invites a new colleague; the link stands there once.
      const admin = await Person.at(stage.browser, words)
      const { page } = admin
      await admin.setUpAndSignIn(stage.demo.personOf(administrator))
      await page.goto(`${origin}/administration/people`)
      await admin.look()
      await page.locator('#people-terms').fill(administrator)
      await page.keyboard.press('Enter')
      await page.getByText(say('search.back')).waitFor()
      assert.equal(await page.locator('[data-row-link]').count(), 1)
      assert.notInclude(page.url(), administrator)
      await page.getByRole('button', { name: say('invite') }).click()
      await page.locator('#invite-name').fill(newcomer)
      await page.locator('#invite-signInName').fill('nina')
      await admin.look()
      await page.getByRole('button', { name: say('invite.send') }).click()
      await page.getByRole('button', { name: say('link.copy') }).waitFor()
      const setUpLink = await page.locator('main pre').first().innerText()
      await admin.look()
      await page.reload()
      assert.notInclude(await page.locator('main').innerText(), '/set-up/')

      // The colleague follows it and works; the administrator ends the role; the page is closed.
      const nina = await Person.at(stage.browser, words)
      await nina.setUpAndSignIn({ signInName: 'nina', setUpLink })
      assert.match(nina.page.url(), /\/patients$/)
      await nina.page.goto(`${origin}/my-sessions`)
      await nina.page.getByText(say('sessions.this'), { exact: true }).waitFor()
      await nina.look()
      await nina.page.goto(`${origin}/patients`)
      await page.reload()
      const until = page.locator('button[aria-label]').filter({ hasText: say('end') })
      await until.first().click()
      await admin.look()
      await page.getByRole('button', { name: say('end.send'), exact: true }).click()
      await page.getByText(say('done.ended')).waitFor()
      await admin.look()
      await nina.page.locator('tbody a[href^="/patients/"]').first().click()
      await nina.page.waitForURL(/\/sign-in$/)

      // A lost authenticator is replaced, and the question who had access has an answer.
      await page.getByRole('button', { name: say('reset'), exact: true }).click()
      await page.locator('#reset-evidence').fill('Pass sett i ekspedisjonen av vakthavende.')
      await admin.look()
      await page.getByRole('button', { name: say('reset.send') }).click()
      await page.getByText(say('done.reset')).waitFor()
      await page.getByRole('button', { name: say('link.copy') }).waitFor()
      await page.goto(`${origin}/administration/units`)
      await admin.look()
      await page
        .getByRole('link', { name: say('units.access') })
        .first()
        .click()
      await page.waitForURL(/\/access$/)
      assert.include(await page.locator('main').innerText(), words.of('words', 'yes'))
      await admin.look()

      // A service outside: who holds its key is asked, said, and stands there.
      const key = (name: string) => words.of('credentials', name)
      await page.goto(`${origin}/administration/credentials`)
      await admin.look()
      await page.getByRole('button', { name: key('add'), exact: true }).click()
      await page.locator('#service-name').fill('Laboratorieportalen')
      await admin.look()
      await page.getByRole('button', { name: key('add.send'), exact: true }).click()
      await page.getByText(key('done.added')).waitFor()
      await page.getByText(key('attested.never')).first().waitFor()
      const row = page.locator('tbody tr').filter({ hasText: 'Laboratorieportalen' })
      await row.getByRole('button', { name: key('attest') }).click()
      await page.locator('[id$="-holder"]').fill('IT-drift, Ola Hansen')
      await page.locator('[id$="-place"]').fill('Passordbehandleren, mappen Drift')
      await page.getByLabel(key('second_factor.yes'), { exact: true }).click()
      await admin.look()
      await page.getByRole('button', { name: key('attest.send') }).click()
      await page.getByText(key('done.attested')).waitFor()
      await row.getByText('IT-drift, Ola Hansen').waitFor()
      await admin.look()

      assert.deepEqual([...admin.faults, ...nina.faults], [])
      assert.deepEqual([...admin.complaints, ...nina.complaints], [])
    }).timeout(240_000)
  }
})
