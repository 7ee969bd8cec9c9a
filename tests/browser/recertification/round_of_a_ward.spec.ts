import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { Person } from '#tests/browser/support/person'
import { setTheStage } from '#tests/browser/support/stage'
import { Words } from '#tests/browser/support/words'

const casts = [
  {
    locale: 'en',
    tenant: 'nordlys',
    administrator: 'ola',
    reviewer: { signInName: 'kari', name: 'Kari Solberg', unit: 'Kardiologisk poliklinikk' },
    leaver: { signInName: 'henning', name: 'Henning Brekke' },
    stayer: 'Lise Øksnes',
    colleagues: 2,
    total: 5,
  },
  {
    locale: 'nb',
    tenant: 'sorlys',
    administrator: 'berit',
    reviewer: { signInName: 'marte', name: 'Marte Eikeland', unit: 'Hjertepoliklinikken' },
    leaver: { signInName: 'pernille', name: 'Pernille Birkeland' },
    stayer: 'Ragnvald Lie',
    colleagues: 1,
    total: 4,
  },
] as const

/** At both hospitals: where the leaver and the stayer work. */
const ward = 'Ortopedisk poliklinikk'

const port = 4_910

test.group('Journey | every role at a ward is confirmed or ended', (group) => {
  const stage = setTheStage(group, port)

  for (const cast of casts) {
    test(`an administrator opens a round, the reviewer answers by keyboard, and the results are kept (${cast.locale})`, async ({
      assert,
    }) => {
      const words = new Words(cast.locale)
      const say = (key: string, values?: Record<string, string | number>) =>
        words.of('recertification', key, values)
      const done = (sentence: string) => words.of('people', `done.${sentence}`)
      const origin = `http://${cast.tenant}.localhost:${port}`

      const { reviewer: named, leaver: gone, stayer, total } = cast

      /** The answers take effect, from the last question on by keyboard. */
      const submit = async (person: Person, ended: number) => {
        await person.tabTo(say('submit'))
        await person.page.keyboard.press('Enter')
        await person.page.getByText(say('submit.what', { ended })).waitFor()
        await person.look()
        await person.tabTo(say('submit'))
        await person.page.keyboard.press('Enter')
        await person.page.getByText(done('answers_submitted')).waitFor()
      }

      // Only somebody who works here can be a reviewer.
      const reviewer = await Person.at(stage.browser, words)
      const desk = reviewer.page
      await reviewer.setUpAndSignIn(stage.demo.personOf(named.signInName))

      // The administrator says who reviews two wards, and opens a round for them.
      const admin = await Person.at(stage.browser, words)
      const { page } = admin
      await admin.setUpAndSignIn(stage.demo.personOf(cast.administrator))
      await page.goto(`${origin}/administration/recertification`)
      await page.getByText(say('rounds.none'), { exact: true }).waitFor()
      await admin.look()
      for (const unit of [ward, named.unit]) {
        await page.getByRole('button', { name: say('reviewers.name.of', { unit }) }).click()
        await page.getByLabel(say('reviewers.person')).fill(named.signInName)
        await admin.look()
        await page.getByRole('button', { name: say('reviewers.send'), exact: true }).click()
        await page.getByText(done('reviewer_named')).waitFor()
        await page.getByRole('row').filter({ hasText: unit }).getByText(named.name).waitFor()
      }
      await page.getByRole('button', { name: say('start') }).click()
      await page.getByText(say('start.some'), { exact: true }).click()
      for (const name of [ward, named.unit]) {
        await page.locator('#round-unitIds').fill(name)
        await page.getByRole('option', { name }).click()
      }
      await page.keyboard.press('Tab')
      await admin.look()
      await page.getByRole('button', { name: say('start.send') }).click()
      await page.getByText(done('round_started')).waitFor()
      const round = page.url()
      await page
        .getByText(say('progress', { answered: 0, total }))
        .first()
        .waitFor()
      await admin.look()

      // Somebody whose role is about to end works meanwhile.
      const leaver = await Person.at(stage.browser, words)
      await leaver.setUpAndSignIn(stage.demo.personOf(gone.signInName))

      // The reviewer finds the list from any page, and never touches the mouse.
      await desk.reload()
      await reviewer.look()
      await reviewer.tabTo(say('reminder.open'))
      await desk.keyboard.press('Enter')
      await desk.waitForURL(/\/reviews$/)
      await reviewer.look()
      await reviewer.tabTo(say('reviews.open.of', { list: ward }))
      await desk.keyboard.press('Enter')
      await desk.waitForURL(/\/reviews\/[0-9a-f-]{36}$/)
      await desk.getByText(words.of('recertification', 'column.last')).first().waitFor()
      await reviewer.look()
      const rowOf = (name: string) => desk.getByRole('row').filter({ hasText: name })
      const goTo = async (name: string) => {
        for (const step of ['k', 'k', 'j']) {
          await desk.keyboard.press(step)
          if (await rowOf(name).locator(':focus').count()) return
        }
        throw new Error(`J and K do not come to ${name}`)
      }

      // A slip of the finger is taken back; then one ends and one stays.
      await goTo(stayer)
      await desk.keyboard.press(say('key.end'))
      await rowOf(stayer).getByText(say('answer.end')).waitFor()
      await goTo(stayer)
      await desk.keyboard.press(say('key.undo'))
      await rowOf(stayer)
        .getByRole('button', { name: say('confirm') })
        .waitFor()
      await goTo(stayer)
      await desk.keyboard.press(say('key.confirm'))
      await rowOf(stayer).getByText(say('answer.confirm')).waitFor()
      await goTo(gone.name)
      await desk.keyboard.press(say('key.end'))
      await rowOf(gone.name).getByText(say('answer.end')).waitFor()
      await reviewer.look()

      // Nothing has happened yet: it does when the answers are submitted.
      await leaver.page.reload()
      assert.match(leaver.page.url(), /\/patients$/)
      await submit(reviewer, 1)
      await rowOf(gone.name).getByText(say('outcome.ended')).waitFor()
      await desk.getByText(say('review.done')).waitFor()
      assert.equal(await desk.getByRole('button', { name: say('submit') }).count(), 0)
      await reviewer.look()
      await leaver.page.locator('tbody a[href^="/patients/"]').first().click()
      await leaver.page.waitForURL(/\/sign-in$/)

      // The other list is read to its end and confirmed at once; nobody on it is the reviewer.
      await desk.goto(`${origin}/reviews`)
      await reviewer.tabTo(say('reviews.open.of', { list: named.unit }))
      await desk.keyboard.press('Enter')
      await desk.waitForURL(/\/reviews\/[0-9a-f-]{36}$/)
      await desk.getByRole('button', { name: say('submit') }).waitFor({ state: 'detached' })
      assert.notInclude(await desk.locator('tbody').innerText(), named.name)
      await reviewer.tabTo(say('confirm_all', { count: cast.colleagues }))
      await desk.keyboard.press('Enter')
      await submit(reviewer, 0)

      // The administrator sees how far it has come, and what came of each right.
      await page.goto(round)
      await page
        .getByText(say('progress', { answered: total - 1, total }))
        .first()
        .waitFor()
      await admin.look()
      await page.getByRole('link', { name: ward, exact: true }).click()
      const result = page.getByRole('row').filter({ hasText: gone.name })
      await result.getByText(say('outcome.ended')).waitFor()
      await result.getByText(named.name).waitFor()
      await admin.look()

      // The reviewer's own role is the administrator's to answer for; that ends the round.
      await page.goto(`${origin}/reviews`)
      await page
        .getByRole('link', { name: say('reviews.open.of', { list: say('reviewers.list') }) })
        .click()
      await page.getByRole('button', { name: say('confirm_all', { count: 1 }) }).click()
      await submit(admin, 0)
      await page.goto(round)
      const isAll = say('answered', { answered: total, total })
      await page.getByText(`${say('state.closed')} · ${isAll}`).waitFor()

      // The file says the same, in the reader's language.
      const downloaded = page.waitForEvent('download')
      await page.getByRole('link', { name: say('round.export') }).click()
      const file = await readFile(await (await downloaded).path(), 'utf8')
      const lineOf = (name: string) => file.split('\r\n').find((line) => line.includes(name)) ?? ''
      assert.include(file, `"${say('column.outcome')}"`)
      assert.include(lineOf(gone.name), `"${say('outcome.ended')}"`)
      assert.include(lineOf(stayer), `"${say('outcome.confirmed')}"`)
      assert.include(lineOf(stayer), `"${named.name}"`)
      await page.goto(`${origin}/administration/recertification`)
      await page.getByRole('cell', { name: say('state.closed') }).waitFor()
      await admin.look()

      const people = [admin, reviewer, leaver]
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
