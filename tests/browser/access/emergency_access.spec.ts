import { test } from '@japa/runner'
import { closedPatient } from '#tests/browser/support/closed_patient'
import { Person } from '#tests/browser/support/person'
import { setTheStage } from '#tests/browser/support/stage'
import { Words } from '#tests/browser/support/words'

const casts = [
  { locale: 'en', tenant: 'nordlys', clinician: 'kari', officer: 'ingrid' },
  { locale: 'nb', tenant: 'sorlys', clinician: 'marte', officer: 'halvor' },
] as const

const port = 3_720

test.group('Journey | break-glass, its review, a request and a block', (group) => {
  const stage = setTheStage(group, port)

  for (const cast of casts) {
    test(`care that cannot wait, and who looks into it afterwards (${cast.locale})`, async ({
      assert,
    }) => {
      const words = new Words(cast.locale)
      const origin = `http://${cast.tenant}.localhost:${port}`
      const say = (key: string, values = {}) => words.of('emergency', key, values)

      // A patient of another unit is closed: the clinician asks, then cannot wait.
      const clinician = await Person.at(stage.browser, words)
      const { page } = clinician
      await clinician.setUpAndSignIn(stage.demo.personOf(cast.clinician))
      const address = await closedPatient(clinician, origin)
      const [path, patientId] = [`${origin}${address}`, address.split('/').at(-1)!]
      await page.goto(path)
      await page
        .getByLabel(words.of('records', 'closed.reason'))
        .fill('Felles pasient i dag, henvisning på vei.')
      await page.getByRole('button', { name: words.of('records', 'closed.ask') }).click()
      await page.getByText(words.of('records', 'closed.asked.next')).waitFor()
      await clinician.look()

      // Two clicks and a fresh code; the banner stands on every page of the patient.
      const code = await clinician.freshCode()
      const began = Date.now()
      await page.getByLabel(say('template.duty_call')).click()
      await page.getByLabel(words.of('auth', 'code')).fill(code)
      await page.getByRole('button', { name: say('open') }).click()
      await page.getByRole('button', { name: say('banner.end') }).waitFor()
      assert.isBelow(Date.now() - began, 10_000)
      await clinician.look()
      await page.goto(`${path}/deliveries`)
      await page.getByRole('button', { name: say('banner.end') }).waitFor()
      await clinician.look()

      // The privacy officer sees it at once, reads who can open the record, and judges.
      const officer = await Person.at(stage.browser, words)
      await officer.setUpAndSignIn(stage.demo.personOf(cast.officer))
      const desk = officer.page
      await desk.goto(`${origin}/access/explain`)
      await officer.look()
      await desk.goto(`${origin}/access/explain/patients/${patientId}`)
      await desk
        .getByRole('cell', { name: words.of('audit', 'reason.emergency'), exact: true })
        .waitFor()
      await officer.look()
      // The day before, the record was not kept here, and nobody could.
      const dayBefore = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 16)
      await desk.locator('input[name=at]').fill(dayBefore)
      await desk.keyboard.press('Enter')
      await desk.getByText(say('explain.not_here'), { exact: true }).waitFor()
      await officer.look()
      await desk.goto(`${origin}/access/emergencies`)
      await officer.look()
      await desk.getByLabel(say('reviews.outcome.justified'), { exact: true }).click()
      await desk.getByRole('button', { name: say('reviews.send') }).click()
      await desk.getByText(say('answer_reviewed')).waitFor()
      await officer.look()

      // The request is answered, and a block recorded: it closes what the yes had opened.
      await desk.goto(`${origin}/access/requests`)
      await officer.look()
      await desk.getByLabel(say('requests.answer.grant')).click()
      const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
      await desk.getByLabel(say('requests.until')).fill(until)
      await desk.getByLabel(say('requests.why')).fill('Felles pasient.')
      await desk.getByRole('button', { name: say('requests.send') }).click()
      await desk.getByText(say('answer_answered')).waitFor()
      await page.getByRole('button', { name: say('banner.end') }).click()
      await page.waitForURL(/\/patients$/)
      await page.goto(path)
      await page.getByText(words.of('records', 'reason.granted_request')).first().waitFor()

      await desk.goto(`${origin}/access/patients/${patientId}/blocks`)
      await desk.getByLabel(say('blocks.person')).fill(cast.clinician)
      await desk.getByLabel(say('blocks.evidence')).first().fill('Ringte og sa det i dag.')
      await officer.look()
      await desk.getByRole('button', { name: say('blocks.record') }).click()
      await desk.getByText(say('answer_block_recorded')).waitFor()
      await officer.look()
      await page.goto(path)
      await page.getByText(words.of('records', 'closed.blocked')).waitFor()
      assert.equal(await page.getByLabel(say('template.duty_call')).count(), 0)
      await clinician.look()

      assert.deepEqual([...clinician.faults, ...officer.faults], [])
      const expected = /status of 403|WebSocket/
      const complaints = [...clinician.complaints, ...officer.complaints]
      assert.deepEqual(
        complaints.filter((line) => !expected.test(line)),
        []
      )
    }).timeout(240_000)
  }
})
