import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { casts } from '#tests/browser/journey/cast'
import { Person } from '#tests/browser/support/person'
import { setTheStage } from '#tests/browser/support/stage'
import { VirtualKey } from '#tests/browser/support/virtual_key'
import { Words } from '#tests/browser/support/words'

const port = 4_920
const operatorName = 'Siri Drift'

test.group('Journey | an operator is let in, sees what was granted, and is out', (group) => {
  const stage = setTheStage(group, port)

  /** The set-up link of an operator of one's own, made as a second terminal would. */
  async function invitedOperator(signInName: string): Promise<string> {
    const who = ['--name', operatorName, '--sign-in-name', signInName]
    const { stdout, stderr } = await stage.demo.ace('operator:invite', ...who, '--json')
    if (!stdout) throw new Error(stderr)
    return (JSON.parse(stdout) as { address: string }).address
  }

  /** Two patients of the clinician's own list: the one an operator may see, and another. */
  async function twoPatients({ page, words }: Person) {
    const links = page.locator('tbody a[href^="/patients/"]')
    const [path, other] = await links.evaluateAll((found) =>
      [...new Set(found.map((link) => String(link.getAttribute('href'))))].slice(0, 2)
    )
    await links.first().click()
    await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/)
    const name = await page.getByRole('heading', { level: 1 }).innerText()
    await page.getByRole('button', { name: words.of('records', 'identifiers.show') }).click()
    const number = await page.getByText(/^\d{11}$/).innerText()
    return { path: path!, other: other!, name, number }
  }

  for (const cast of casts) {
    test(`for a ticket: the configuration, then one patient, and never longer than the hospital wants (${cast.locale})`, async ({
      assert,
    }) => {
      const words = new Words(cast.locale)
      const say = (key: string, values?: Record<string, string>) => words.of('support', key, values)
      const origin = `http://${cast.tenant}.localhost:${port}`
      const console = `http://console.localhost:${port}`
      const banner = (page: Page, ticket: string) =>
        page.getByRole('status').filter({ hasText: say('banner', { ticket }) })
      const closed = (page: Page) =>
        page.getByRole('heading', { name: words.of('errors', 'forbidden.title') })

      const clinician = await Person.at(stage.browser, words)
      await clinician.setUpAndSignIn(stage.demo.personOf(cast.clinician))
      const patient = await twoPatients(clinician)
      const operator = await Person.at(stage.browser, words)
      await VirtualKey.in(operator.page)
      const link = await invitedOperator(`siri.${cast.locale}`)
      await operator.setUpAndSignInWithPasskey(link)
      const admin = await Person.at(stage.browser, words)
      await VirtualKey.in(admin.page)
      await admin.setUpAndSignInWithPasskey(stage.demo.personOf(cast.administrator).setUpLink)
      const officer = await Person.at(stage.browser, words)
      await officer.setUpAndSignIn(stage.demo.personOf(cast.officer))
      const [screen, desk, bureau] = [operator.page, admin.page, officer.page]

      const ask = async (ticket: string, reach: 'configuration' | 'patient') => {
        await screen.goto(`${console}/console/support`)
        await screen.getByLabel(say('console.tenant')).selectOption(cast.tenant)
        await screen.getByLabel(say('ticket')).fill(ticket)
        await screen.getByLabel(say('reason'), { exact: true }).fill('Listen svarer ikke.')
        await screen.getByLabel(say(`reach.${reach}`), { exact: true }).click()
        await operator.look()
        await screen.getByRole('button', { name: say('console.send'), exact: true }).click()
        await screen.getByText(say('answer_asked')).waitFor()
        await screen.getByText(ticket, { exact: true }).waitFor()
        await operator.look()
      }
      const goIn = async (ticket: string) => {
        await screen.goto(`${console}/console/support`)
        await screen.getByRole('link', { name: say('console.enter', { tenant: '' }) }).click()
        await screen.getByText(say('console.enter.what')).waitFor()
        await operator.look()
        await screen.getByRole('button', { name: say('console.go.passkey') }).click()
        await banner(screen, ticket).waitFor()
        await operator.look()
      }
      const card = (page: Page, ticket: string) =>
        page.getByRole('region', { name: operatorName }).filter({ hasText: ticket })

      // Asked for a ticket. It is the administrator's to answer, not the privacy officer's.
      await screen.goto(`${console}/console/support`)
      await screen.getByText(say('console.none'), { exact: true }).waitFor()
      await operator.look()
      await ask('SAK-4711', 'configuration')
      await bureau.goto(`${origin}/support`)
      await card(bureau, 'SAK-4711').getByText(say('waits.configuration')).waitFor()
      await officer.look()
      await desk.goto(`${origin}/support`)
      await admin.look()
      await card(desk, 'SAK-4711')
        .getByRole('button', { name: say('grant.passkey') })
        .click()
      await desk.getByText(say('answer_granted')).waitFor()
      await admin.look()

      // Inside: the configuration under a banner, and no patient. The administrator sees who is here.
      await goIn('SAK-4711')
      assert.equal(screen.url(), `${origin}/administration/plugins`)
      await screen.getByRole('link', { name: words.of('shell', 'people') }).click()
      await screen.waitForURL(/\/administration\/people$/)
      await banner(screen, 'SAK-4711').waitFor()
      await operator.look()
      for (const path of ['/patients', patient.path]) {
        await screen.goto(`${origin}${path}`)
        await closed(screen).waitFor()
        assert.notInclude(await screen.locator('body').innerText(), patient.name)
      }
      await operator.look()
      const end = desk.getByRole('button', { name: `${say('end')}: ${operatorName}` }).first()
      await desk.goto(`${origin}/administration/units`)
      await end.waitFor()
      await admin.look()
      await screen.goto(`${origin}/administration/plugins`)
      await screen.getByRole('button', { name: say('leave') }).click()
      await screen.waitForURL(/\/sign-in$/)

      // One patient: the privacy officer says which, with a code; an administrator approves.
      await ask('SAK-4712', 'patient')
      await bureau.goto(`${origin}/support`)
      const asked = card(bureau, 'SAK-4712')
      await asked.getByLabel(say('identifier')).fill(patient.number)
      await asked.getByLabel(words.of('auth', 'code')).fill(await officer.freshCode())
      await officer.look()
      await asked.getByRole('button', { name: say('name_patient') }).click()
      await bureau.getByText(say('answer_second')).waitFor()
      await officer.look()
      await desk.goto(`${origin}/approvals`)
      const approval = desk.getByRole('region', {
        name: words.of('approvals', 'kind.support_patient'),
      })
      await approval.getByText(operatorName).waitFor()
      assert.notInclude(await desk.locator('main').innerText(), patient.name)
      await admin.look()
      await approval.getByRole('button', { name: words.of('approvals', 'approve.passkey') }).click()
      await desk.getByText(words.of('approvals', 'answer_approved')).waitFor()
      await admin.look()

      // Inside: this patient, to read, and nothing else.
      await goIn('SAK-4712')
      assert.equal(screen.url(), `${origin}${patient.path}`)
      await screen.getByRole('heading', { level: 1, name: patient.name }).waitFor()
      const write = screen.getByRole('button', { name: words.of('records', 'entry.new') })
      assert.equal(await write.count(), 0)
      for (const path of [patient.other, '/patients', '/administration/plugins']) {
        await screen.goto(`${origin}${path}`)
        await closed(screen).waitFor()
        await operator.look()
      }

      // One click ends it. The next click is refused, and a page left open closes itself.
      const second = await operator.context.newPage()
      await screen.goto(`${origin}${patient.path}`)
      await second.route('**/support/here', () => undefined)
      await second.goto(`${origin}${patient.path}`)
      await desk.goto(`${origin}/administration/units`)
      await end.click()
      await desk.getByText(say('answer_ended')).waitFor()
      await admin.look()
      await second.getByRole('link', { name: words.of('records', 'tab.deliveries') }).click()
      await second.waitForURL(/\/sign-in$/)
      await screen.waitForURL(/\/sign-in$/)
      await screen.goto(`${console}/console/support`)
      await screen.getByText(say('state.ended')).first().waitFor()
      const enter = screen.getByRole('link', { name: say('console.enter', { tenant: '' }) })
      assert.equal(await enter.count(), 0)

      // The patient's log says who was here, and why.
      await bureau.goto(`${origin}/audit${patient.path}`)
      const line = bureau.getByRole('row').filter({ hasText: operatorName }).first()
      await line
        .getByRole('cell', { name: words.of('audit', 'reason.support_grant'), exact: true })
        .waitFor()
      await officer.look()

      const people = [clinician, operator, admin, officer]
      assert.deepEqual(
        people.flatMap(({ faults }) => faults),
        []
      )
      assert.deepEqual(
        people.flatMap(({ complaints }) => complaints),
        []
      )
      const log = await stage.demo.ace('audit:verify', '--tenant', cast.tenant)
      assert.equal(log.code, 0, log.stderr)
    }).timeout(240_000)
  }
})
