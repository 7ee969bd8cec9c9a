import { test } from '@japa/runner'
import type { Browser } from 'playwright-core'
import { accessibilityFaults } from '#tests/browser/support/axe'
import { Person } from '#tests/browser/support/person'
import { RunningDemo } from '#tests/browser/support/running_demo'
import { Words } from '#tests/browser/support/words'

type Cast = {
  locale: 'en' | 'nb'
  tenant: string
  other: string
  clinician: string
  administrator: string
  officer: string
}

/** The same day at two hospitals, in the two languages. */
const casts: Cast[] = [
  {
    locale: 'en',
    tenant: 'nordlys',
    other: 'sorlys',
    clinician: 'kari',
    administrator: 'ola',
    officer: 'ingrid',
  },
  {
    locale: 'nb',
    tenant: 'sorlys',
    other: 'nordlys',
    clinician: 'marte',
    administrator: 'berit',
    officer: 'halvor',
  },
]

const port = 3_700
const processor = 'Whereby AS, Gate 1 107, 6700 Måløy'

test.group('Journey | from a fresh clone to a verified log', (group) => {
  let demo: RunningDemo
  let browser: Browser

  group.setup(async () => {
    const { launchChromium } = await import('../../../scripts/chromium.js')
    demo = await RunningDemo.start(port)
    browser = await launchChromium()
    return async () => {
      await browser.close()
      await demo.stop()
    }
  })

  for (const cast of casts) {
    test(`a clinician, an administrator and a privacy officer do their work (${cast.locale})`, async ({
      assert,
    }) => {
      const words = new Words(cast.locale)
      const origin = `http://${cast.tenant}.localhost:${port}`
      const elsewhere = `http://${cast.other}.localhost:${port}`
      const faults: string[] = []
      const look = async (person: Person) => {
        const found = await accessibilityFaults(person.page)
        faults.push(...found.map((fault) => `${new URL(person.page.url()).pathname}: ${fault}`))
      }

      // The clinician follows the link, enrols, signs in: the start page is the unit's list.
      const clinician = await Person.at(browser, words)
      const { page } = clinician
      await clinician.setUpAndSignIn(demo.personOf(cast.clinician))
      assert.match(page.url(), /\/patients$/)
      await look(clinician)

      // A patient is opened from the list, and an entry written, kept as a draft and signed.
      await page.locator('tbody a[href^="/patients/"]').first().click()
      await page.getByRole('button', { name: words.of('records', 'entry.new') }).click()
      const patientPath = new URL(page.url()).pathname
      const patientId = patientPath.split('/').at(-1)!
      const text = 'Pasienten har det bedre i dag. Kanarinotat 7f3a.'
      await page
        .getByRole('textbox', { name: /7f3a|./ })
        .last()
        .fill(text)
      await page.getByRole('button', { name: words.of('records', 'editor.keep') }).click()
      await page.getByText(words.of('records', 'entry.draft.own')).waitFor()
      await page.getByRole('button', { name: words.of('records', 'entry.continue') }).click()
      await page
        .getByRole('button', { name: words.of('records', 'editor.sign'), exact: true })
        .click()
      await page.getByText(words.of('record_answers', 'written')).waitFor()
      await look(clinician)

      // It is corrected: a new version, a visible diff, both texts kept.
      await page
        .getByRole('link', { name: words.of('records', 'entry.correct') })
        .first()
        .click()
      await page.waitForURL(/\/entries\/.+\/versions/)
      await page
        .getByLabel(words.of('records', 'correct.text'))
        .fill(text.replace('bedre', 'mye bedre'))
      await page.getByLabel(words.of('records', 'correct.reason')).fill('Presisering')
      await page.getByRole('button', { name: words.of('records', 'correct.send') }).click()
      await page.locator('ins').first().waitFor()
      assert.include((await page.locator('ins').allInnerTexts()).join(), 'mye')
      await look(clinician)

      // A patient of another unit shows name and birth year, and a way to ask.
      await page.goto(`${origin}/patients/search`)
      await page.locator('#terms').fill('a')
      await page.locator('#terms').fill('ber')
      await page.keyboard.press('Enter')
      await page.locator('table').waitFor()
      await look(clinician)

      // The administrator switches video on: settings, test, agreement, risk, diff, confirm.
      const administrator = await Person.at(browser, words)
      await administrator.setUpAndSignIn(demo.personOf(cast.administrator))
      const admin = administrator.page
      await look(administrator)
      await admin.goto(`${origin}/administration/plugins/video_meetings`)
      await admin.locator('input[name="apiKey"], input[type=password]').first().fill('sim-key')
      await admin.locator('input[name="subdomain"]').fill(cast.tenant)
      await admin
        .locator('input[name$="inutes"]')
        .first()
        .fill('30')
        .catch(() => undefined)
      await admin.getByRole('button', { name: words.of('plugins', 'settings.save') }).click()
      await admin.getByRole('button', { name: words.of('plugins', 'test.run') }).click()
      await admin.getByRole('button', { name: words.of('plugins', 'test.again') }).waitFor()
      await admin
        .getByLabel(words.of('plugins', 'agreement.reference'), { exact: true })
        .fill('2026/117')
      const dates = admin.locator('input[type=date]')
      await dates.nth(0).fill('2026-11-01')
      await dates.nth(1).fill('2028-11-01')
      for (const clause of await admin.getByRole('checkbox').all()) await clause.check()
      await admin.getByRole('button', { name: words.of('plugins', 'agreement.save') }).click()
      await admin.getByRole('button', { name: words.of('plugins', 'agreement.new') }).waitFor()
      await admin
        .getByLabel(words.of('plugins', 'risk.measures'))
        .fill('Rom er låst, navn vises ikke i tjenestens logger.')
      await admin.locator('input[type=date]').last().fill('2027-11-01')
      await admin.getByRole('button', { name: words.of('plugins', 'risk.save') }).click()
      await admin.getByRole('button', { name: words.of('plugins', 'risk.new') }).waitFor()
      assert.include(await admin.locator('main').innerText(), processor)
      await look(administrator)
      await admin.getByRole('button', { name: /Switch on|Slå på/ }).click()
      await admin.getByText(words.of('plugins', 'now'), { exact: true }).waitFor()
      const switchedOnAt = new Date()

      // In the same second: the register, the public page, the command and the policy.
      await admin.goto(`${origin}/privacy-register`)
      assert.include(await admin.locator('main').innerText(), 'Whereby AS')
      await look(administrator)
      const visitor = await Person.at(browser, words)
      const publicPage = await visitor.page.goto(`${origin}/privacy`)
      assert.include(await visitor.page.locator('main').innerText(), 'Whereby AS')
      assert.include(
        publicPage!.headers()['content-security-policy'],
        `frame-src ${demo.videoOrigin}`
      )
      await look(visitor)
      const foreign = await visitor.page.goto(`${elsewhere}/privacy`)
      assert.notInclude(await visitor.page.locator('main').innerText(), 'Whereby')
      assert.include(foreign!.headers()['content-security-policy'], `frame-src 'none'`)
      const shown = await demo.ace('register:show', '--tenant', cast.tenant, '--json')
      assert.include(
        JSON.parse(shown.stdout).processors.map(({ name }: { name: string }) => name),
        'Whereby AS'
      )

      // A meeting is booked on the patient, joined in the page, and its link sent by e-mail.
      await page.goto(`${origin}${patientPath}`)
      await page.getByRole('button', { name: words.of('words', 'change') }).click()
      await page.getByRole('button', { name: words.of('records', 'contact.add') }).click()
      await page
        .locator('select')
        .filter({ hasText: words.of('records', 'contact.email') })
        .last()
        .selectOption('email')
      await page
        .getByLabel(words.of('records', 'contact.value'))
        .last()
        .fill(`pasient@${cast.tenant}.example`)
      await page.getByRole('button', { name: words.of('words', 'save') }).click()
      await page.getByText(words.of('record_answers', 'saved')).waitFor()
      await page.getByRole('button', { name: words.of('video_meetings', 'send_booking') }).click()
      await page
        .getByRole('link', { name: words.of('video_meetings', 'open') })
        .first()
        .click()
      const room = page.frameLocator('iframe')
      await room
        .locator('body')
        .getByText(/simulator/i)
        .first()
        .waitFor()
      await look(clinician)
      const addresses = page.locator('select[name="contactPointId"]')
      await addresses.selectOption({ index: (await addresses.locator('option').count()) - 1 })
      await page.getByRole('button', { name: words.of('video_meetings', 'send') }).click()

      // The mail holds our own link; our notice comes first, then the room.
      const link = await mailedLink(demo.inboxOrigin, `pasient@${cast.tenant}.example`)
      assert.isTrue(link.startsWith(`${origin}/video-meetings/join/`))
      const patient = await Person.at(browser, words)
      await patient.page.goto(link)
      assert.include(await patient.page.locator('main').innerText(), 'Whereby AS')
      assert.equal(await patient.page.locator('iframe').count(), 0)
      await look(patient)
      await patient.page.locator('input[name="displayName"]').fill('Fornavn')
      await patient.page
        .getByRole('button', { name: words.of('video_meetings', 'join.go') })
        .click()
      await patient.page
        .frameLocator('iframe')
        .locator('body')
        .getByText(/simulator/i)
        .first()
        .waitFor()
      const calls = await (await fetch(`${demo.videoOrigin}/_sim/calls`)).text()
      for (const secret of [`pasient@${cast.tenant}.example`, 'Fornavn', patientId]) {
        assert.notInclude(calls, secret)
      }

      // Switched off: gone from the register, 404 on its routes, still there a minute ago.
      await admin.goto(`${origin}/administration/plugins/video_meetings`)
      await admin.getByRole('button', { name: words.of('plugins', 'off'), exact: true }).click()
      await admin
        .getByRole('button', { name: /^(Switch off|Slå av) / })
        .last()
        .click()
      await admin.getByText(words.of('plugins', 'state.ended')).first().waitFor()
      const now = await demo.ace('register:show', '--tenant', cast.tenant, '--json')
      assert.notInclude(now.stdout, '"name":"Whereby AS","until":null')
      const names = (printed: string) =>
        JSON.parse(printed).processors.map(({ name }: { name: string }) => name)
      assert.notInclude(names(now.stdout), 'Whereby AS')
      const then = await demo.ace(
        'register:show',
        '--tenant',
        cast.tenant,
        '--at',
        switchedOnAt.toISOString(),
        '--json'
      )
      assert.include(names(then.stdout), 'Whereby AS')
      const gone = await patient.page.goto(link)
      assert.equal(gone!.status(), 404)

      // The privacy officer sees each step on that patient, listed apart from opened.
      const officer = await Person.at(browser, words)
      await officer.setUpAndSignIn(demo.personOf(cast.officer))
      await officer.page.goto(`${origin}/audit/patients/${patientId}`)
      const log = await officer.page.locator('main').innerText()
      for (const action of [
        'patient.listed',
        'patient.opened',
        'entry.signed',
        'entry.corrected',
        'meeting.booked',
        'disclosure.made',
        'meeting.patient_joined',
      ]) {
        assert.include(log, words.of('audit', `action.${action}`), action)
      }
      await look(officer)
      const verified = await demo.ace('audit:verify', '--tenant', cast.tenant, '--json')
      assert.equal(verified.code, 0, verified.stdout + verified.stderr)

      assert.deepEqual(faults, [])
      // 409 is how an open page learns that the policy changed: it reloads (design §1).
      const complaints = [clinician, administrator, visitor, patient, officer].flatMap(
        (one) => one.complaints
      )
      assert.deepEqual(
        complaints.filter((one) => !/status of 40[349]/.test(one)),
        []
      )
    }).timeout(240_000)
  }
})

/** Waits for the mail and returns the link in it. */
async function mailedLink(inboxOrigin: string, recipient: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const messages = await (await fetch(`${inboxOrigin}/messages.json`)).text()
    const link = /http:\/\/[^\s"\\]+\/video-meetings\/join\/[\w-]+/.exec(
      messages.slice(messages.indexOf(recipient))
    )
    if (messages.includes(recipient) && link) return link[0]
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no mail arrived')
}
