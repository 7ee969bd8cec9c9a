import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import { Person } from '#tests/browser/support/person'
import { setTheStage } from '#tests/browser/support/stage'
import { Words } from '#tests/browser/support/words'

const casts = [
  { locale: 'en', tenant: 'nordlys', signInName: 'kari' },
  { locale: 'nb', tenant: 'sorlys', signInName: 'marte' },
] as const

const port = 4_740
const next = 'reinlav under gammel granskog'

test.group('Journey | a forgotten passphrase and a secret address', (group) => {
  const stage = setTheStage(group, port)

  /** The newest link that arrived at an address, once it is there. */
  async function linkTo(address: string, path: string): Promise<string> {
    const found = new RegExp(`http://\\S+/${path}/\\S+`)
    for (let tries = 0; tries < 60; tries += 1) {
      const answer = await fetch(`${stage.demo.inboxOrigin}/messages.json`)
      const mails = (await answer.json()) as { to: string[]; text: string }[]
      const mail = mails.find(({ to, text }) => to.includes(address) && found.test(text))
      const link = found.exec(mail?.text ?? '')
      if (link) return link[0]
      await pause(500)
    }
    throw new Error(`no link arrived at ${address}`)
  }

  for (const { locale, tenant, signInName } of casts) {
    test(`somebody chooses a new passphrase by mail, and keeps an address secret (${locale})`, async ({
      assert,
    }) => {
      const words = new Words(locale)
      const say = (key: string, values?: Record<string, string>) => words.of('account', key, values)
      const origin = `http://${tenant}.localhost:${port}`
      const address = `${signInName}@${tenant}.example`
      const person = await Person.at(stage.browser, words)
      const { page } = person
      await person.setUpAndSignIn(stage.demo.personOf(signInName))

      // Where notices go: entered, mailed, confirmed.
      await page.goto(`${origin}/account`)
      await page.getByText(say('address.none')).waitFor()
      await page.getByLabel(say('address.first')).fill(address)
      await page.getByRole('button', { name: say('address.send') }).click()
      await page.getByText(say('answer.notice_address_mailed')).waitFor()
      await person.look()
      await page.goto(await linkTo(address, 'my-notice-address'))
      await person.look()
      await page.getByRole('button', { name: say('address.confirm.send') }).click()
      await page.getByText(say('address.now', { address })).waitFor()

      // Signed out, and the passphrase is gone from memory.
      await page.locator('header button[aria-haspopup="menu"]').last().click()
      await page.getByRole('menuitem', { name: words.of('shell', 'sign_out') }).click()
      await page.waitForURL(/\/sign-in$/)
      await person.look()
      await page.getByRole('link', { name: words.of('auth', 'recovery.link') }).click()
      await page.waitForURL(/\/recovery$/)
      await person.look()
      await page.getByLabel(words.of('auth', 'sign_in_name')).fill(signInName)
      await page.getByRole('button', { name: words.of('auth', 'recovery.send') }).click()
      await page.getByRole('heading', { name: words.of('auth', 'recovery.sent.title') }).waitFor()
      await person.look()

      // The link leaves the address at once; it asks for a passphrase and signs nobody in.
      const link = await linkTo(address, 'recovery/link')
      await page.goto(link)
      await page.waitForURL(/\/recovery\/passphrase$/)
      await person.look()
      await page.getByLabel(words.of('auth', 'passphrase'), { exact: true }).fill(next)
      await page.getByRole('button', { name: words.of('auth', 'recovery.choose.send') }).click()
      await page.waitForURL(/\/sign-in$/)
      await page.getByText(words.of('sign_in_answers', 'recovered')).waitFor()
      await page.goto(link)
      await page.getByRole('heading', { name: words.of('auth', 'recovery.void.title') }).waitFor()
      await person.look()

      // In with the new passphrase and the second factor as always.
      await page.goto(`${origin}/sign-in`)
      await page.getByLabel(words.of('auth', 'sign_in_name')).fill(signInName)
      await page.getByLabel(words.of('auth', 'passphrase'), { exact: true }).fill(next)
      await page.getByRole('button', { name: words.of('auth', 'sign_in.send') }).click()
      await page.waitForURL(/\/sign-in\/code$/)
      await page.getByLabel(words.of('auth', 'code')).fill(await person.freshCode())
      await page.getByRole('button', { name: words.of('auth', 'sign_in.send') }).click()
      await page.waitForURL(/\/patients$/)
      await page.getByText(say('notice.passphrase_recovered')).waitFor()

      // A patient whose address the register keeps secret.
      await page.locator('main table a, main a[href^="/patients/"]').first().click()
      await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/)
      const record = page.url()
      const field = page.getByText(words.of('records', 'address'), { exact: true })
      await field.first().waitFor()
      await page.getByRole('button', { name: words.of('records', 'identifiers.show') }).click()
      await page.getByText(/^\d{11}$/).waitFor()
      await person.look()
      await page.getByRole('link', { name: words.of('emergency', 'blocks.link') }).click()
      await page
        .getByLabel(words.of('emergency', 'protection.reason'))
        .fill('Brev fra Folkeregisteret i dag.')
      await person.look()
      await page.getByRole('button', { name: words.of('emergency', 'protection.set') }).click()
      await page.getByText(words.of('emergency', 'answer_protected')).waitFor()
      await person.look()

      // It is on the page no more, until it is asked for with a purpose.
      await page.goto(record)
      const degree = words.of('records', 'protection.strictly_confidential')
      await page.getByText(degree).first().waitFor()
      assert.equal(await field.count(), 0)
      await person.look()
      await page.getByLabel(words.of('records', 'protection.purpose')).selectOption('home_visit')
      await page.getByRole('button', { name: words.of('records', 'protection.show') }).click()
      await field.first().waitFor()
      await person.look()
      await page.getByRole('button', { name: words.of('records', 'protection.hide') }).click()
      assert.equal(await field.count(), 0)

      assert.deepEqual(person.faults, [])
      assert.deepEqual(person.complaints, [])
      await person.context.close()
      const log = await stage.demo.ace('audit:verify', '--tenant', tenant)
      assert.equal(log.code, 0, log.stderr)
    })
  }
})
