import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { Person } from '#tests/browser/support/person'
import { setTheStage } from '#tests/browser/support/stage'
import { Words } from '#tests/browser/support/words'

const casts = [
  { locale: 'en', tenant: 'nordlys', clinician: 'kari', administrator: 'ola' },
  { locale: 'nb', tenant: 'sorlys', clinician: 'marte', administrator: 'berit' },
] as const

const port = 4_440
const half = 'Halvskrevet notat 7f3a om smerter'

test.group('Journey | a ward’s shared PC', (group) => {
  const stage = setTheStage(group, port)

  for (const { locale, tenant, clinician, administrator } of casts) {
    test(`enrolled, locked with half a note, opened by the same person only (${locale})`, async ({
      assert,
    }) => {
      const words = new Words(locale)
      const say = (key: string, values?: Record<string, string>) => words.of('devices', key, values)
      const origin = `http://${tenant}.localhost:${port}`
      const kari = await Person.at(stage.browser, words)
      const { page } = kari
      await kari.setUpAndSignIn(stage.demo.personOf(clinician))

      // The browser becomes a device of the ward.
      await page.goto(`${origin}/account`)
      await page.getByText(say('own.none')).waitFor()
      await kari.look()
      await page.getByLabel(say('own.name')).fill('PC på vaktrom 3')
      await page.getByLabel(say('trust.ward_shared')).click()
      await page.getByRole('button', { name: say('own.enrol') }).click()
      await page.getByText(say('done.enrolled'), { exact: true }).waitFor()
      await page.getByRole('heading', { name: 'PC på vaktrom 3' }).waitFor()
      await kari.look()

      // Half a note, and the screen is locked before it has saved itself.
      await page.goto(`${origin}/patients`)
      await page.locator('tbody a[href^="/patients/"]').first().click()
      await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/)
      const path = new URL(page.url()).pathname
      const patient = await page.getByRole('heading', { level: 1 }).innerText()
      await page.getByRole('button', { name: words.of('records', 'entry.new') }).click()
      await page.locator('textarea[name=text]').fill(half)
      await page.keyboard.press('Control+Shift+L')
      await page.waitForURL(/\/locked$/)
      await page.getByRole('heading', { name: say('locked.title') }).waitFor()
      await kari.look()
      await nothingIsLeft(page, [half, patient], assert)

      // Somebody else does not come in.
      await page.getByLabel(words.of('auth', 'code')).fill('123456')
      await page.getByRole('button', { name: say('locked.open'), exact: true }).click()
      await page.getByText(words.of('sign_in_answers', 'wrong_code')).first().waitFor()
      await kari.look()

      // The back button shows nothing, and neither does an address somebody remembers.
      await page.goBack()
      await page.waitForURL(/\/locked$/)
      await nothingIsLeft(page, [half, patient], assert)
      await page.goto(`${origin}${path}`)
      await page.waitForURL(/\/locked$/)

      // The same person does, and the note is there.
      await page.getByLabel(words.of('auth', 'code')).fill(await kari.freshCode())
      await page.getByRole('button', { name: say('locked.open'), exact: true }).click()
      await page.waitForURL(new RegExp(`${path}$`))
      await page.getByText(half).waitFor()

      // Left alone, it warns and then locks itself; what was typed last is safe.
      await page.clock.install()
      await page.goto(`${origin}${path}`)
      await page.getByRole('button', { name: words.of('records', 'entry.continue') }).click()
      await page.locator('textarea[name=text]').fill(`${half}, mer`)
      await page.clock.fastForward('00:10')
      await page.waitForTimeout(500)
      await page.clock.fastForward('13:10')
      await page.getByRole('button', { name: say('idle.stay') }).waitFor()
      await kari.look()
      for (let minute = 0; minute < 4 && !page.url().endsWith('/locked'); minute += 1) {
        await page.clock.fastForward('01:00')
        await page.waitForTimeout(500)
      }
      await page.waitForURL(/\/locked$/)
      await page.clock.resume()

      // Somebody else needs the PC.
      await page.getByRole('button', { name: say('locked.not_me') }).click()
      await page.getByLabel(words.of('auth', 'sign_in_name')).waitFor()

      // The administrator finds the device, and what the rules say.
      const ola = await Person.at(stage.browser, words)
      await ola.setUpAndSignIn(stage.demo.personOf(administrator))
      await ola.page.goto(`${origin}/administration/devices`)
      await ola.page.getByText('PC på vaktrom 3').waitFor()
      await ola.look()
      await ola.page.goto(`${origin}/administration/devices/policy`)
      await ola.page.getByLabel(say('policy.ward_shared')).fill('12')
      await ola.page.getByRole('button', { name: say('policy.save') }).click()
      await ola.page.getByText(say('done.policy')).waitFor()
      await ola.look()
      await ola.page.goto(`${origin}/session-findings`)
      await ola.page.getByText(say('findings.none'), { exact: true }).waitFor()
      await ola.look()
      await ola.page.goto(`${origin}/administration/devices`)
      await ola.page
        .getByRole('button', { name: say('revoke.of', { name: 'PC på vaktrom 3' }) })
        .click()
      await ola.look()
      await ola.page
        .getByRole('dialog')
        .getByRole('button', { name: say('revoke'), exact: true })
        .click()
      await ola.page.getByText(say('done.revoked')).waitFor()

      assert.deepEqual([...kari.faults, ...ola.faults], [])
      assert.deepEqual([...kari.complaints, ...ola.complaints], [])
    })
  }
})

/** Runs in the page: what stands on it, and all that the browser keeps for it. */
const everythingKept = `(async () => {
  const settled = (request) => new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result)
  })
  const kept = []
  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name))
    for (const store of database.objectStoreNames) {
      kept.push(await settled(database.transaction(store).objectStore(store).getAll()))
    }
    database.close()
  }
  return [
    document.documentElement.outerHTML,
    JSON.stringify(history.state),
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    JSON.stringify(kept),
  ].join(' ')
})()`

async function nothingIsLeft(
  page: Page,
  secrets: string[],
  assert: { notInclude: (text: string, part: string) => void }
): Promise<void> {
  const kept = await page.evaluate<string>(everythingKept)
  for (const secret of secrets) assert.notInclude(kept, secret)
}
