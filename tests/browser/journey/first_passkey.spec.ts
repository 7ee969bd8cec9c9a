import { test } from '@japa/runner'
import { closedPatient } from '#tests/browser/support/closed_patient'
import { Person } from '#tests/browser/support/person'
import { setTheStage } from '#tests/browser/support/stage'
import { VirtualKey } from '#tests/browser/support/virtual_key'
import { Words } from '#tests/browser/support/words'

const casts = [
  { locale: 'en', tenant: 'nordlys', administrator: 'ola', clinician: 'kari' },
  { locale: 'nb', tenant: 'sorlys', administrator: 'berit', clinician: 'marte' },
] as const

const port = 3_850

test.group('Journey | a passkey from the first day, and the day it is lost', (group) => {
  const stage = setTheStage(group, port)

  for (const { locale, tenant, administrator, clinician } of casts) {
    test(`somebody begins with a passkey, uses it when care cannot wait, loses it and gets a new link (${locale})`, async ({
      assert,
    }) => {
      const words = new Words(locale)
      const say = (key: string, values?: Record<string, string>) => words.of('people', key, values)
      const origin = `http://${tenant}.localhost:${port}`

      // From the link: a passphrase, a passkey, and signed in with the passkey alone.
      const person = await Person.at(stage.browser, words)
      const { page } = person
      const lost = await VirtualKey.in(page)
      await person.setUpAndSignInWithPasskey(stage.demo.personOf(clinician).setUpLink)
      assert.match(page.url(), /\/patients$/)

      // Two clicks and a touch open a patient of another unit.
      await page.goto(`${origin}${await closedPatient(person, origin)}`)
      await person.look()
      const began = Date.now()
      await page.getByLabel(words.of('emergency', 'template.duty_call')).click()
      await page.getByRole('button', { name: words.of('emergency', 'open.passkey') }).click()
      await page.getByRole('button', { name: words.of('emergency', 'banner.end') }).waitFor()
      assert.isBelow(Date.now() - began, 10_000)
      await person.look()

      // The device is lost. Another administrator checks who asks, and hands over a new link.
      const admin = await Person.at(stage.browser, words)
      const desk = admin.page
      await admin.setUpAndSignIn(stage.demo.personOf(administrator))
      await desk.goto(`${origin}/administration/people`)
      await desk.locator('#people-terms').fill(clinician)
      await desk.keyboard.press('Enter')
      await desk.getByText(say('search.back')).waitFor()
      await desk.locator('[data-row-link]').first().click()
      await desk.getByRole('button', { name: say('reset'), exact: true }).click()
      await desk.locator('#reset-evidence').fill('Pass sett i ekspedisjonen av vakthavende.')
      await admin.look()
      await desk.getByRole('button', { name: say('reset.send') }).click()
      await desk.getByText(say('done.reset')).waitFor()
      const setUpLink = await desk.locator('main pre').first().innerText()

      // The lost passkey is nobody's now, and the open page is closed.
      await page.reload()
      await page.waitForURL(/\/sign-in$/)
      await page.getByRole('button', { name: words.of('account', 'passkey.use') }).click()
      await page.getByText(words.of('sign_in_answers', 'passkey_refused')).first().waitFor()

      // A new device, from the new link, and back where the work was.
      await lost.leave()
      await VirtualKey.in(page)
      await person.setUpAndSignInWithPasskey(setUpLink)
      assert.match(page.url(), /\/patients\/[0-9a-f-]{36}$/)
      await person.look()

      assert.deepEqual([...person.faults, ...admin.faults], [])
      const expected = /status of 403/
      const complaints = [...person.complaints, ...admin.complaints]
      const unexpected = complaints.filter((line) => !expected.test(line))
      assert.deepEqual(unexpected, [])
      const log = await stage.demo.ace('audit:verify', '--tenant', tenant)
      assert.equal(log.code, 0, log.stderr)
    }).timeout(240_000)
  }
})
