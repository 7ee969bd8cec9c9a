import type { Person } from '#tests/browser/support/person'

/**
 * The administrator's path: settings, test, agreement, risk, register diff,
 * confirmation.
 *
 * @returns what the page said before it was confirmed, and when it was
 */
export async function switchVideoOn({ page, words, look }: Person, origin: string, slug: string) {
  const button = (key: string) => page.getByRole('button', { name: words.of('plugins', key) })
  await look()
  await page.goto(`${origin}/administration/plugins/video_meetings`)
  await page.locator('input[type=password]').first().fill('sim-key')
  await page.locator('input[name="subdomain"]').fill(slug)
  await button('settings.save').click()
  await button('test.run').click()
  await button('test.again').waitFor()

  await page
    .getByLabel(words.of('plugins', 'agreement.reference'), { exact: true })
    .fill('2026/117')
  const dates = page.locator('input[type=date]')
  await dates.nth(0).fill(dayFromNow(-1))
  await dates.nth(1).fill(dayFromNow(700))
  for (const clause of await page.getByRole('checkbox').all()) await clause.check()
  await button('agreement.save').click()
  await button('agreement.new').waitFor()

  await page.getByLabel(words.of('plugins', 'risk.measures')).fill('Rommene er låst.')
  await page.locator('input[type=date]').last().fill(dayFromNow(300))
  await button('risk.save').click()
  await button('risk.new').waitFor()
  await look()
  const promised = await page.locator('main').innerText()

  await page.getByRole('button', { name: /^(Switch on|Slå på) / }).click()
  await page.getByText(words.of('plugins', 'now'), { exact: true }).waitFor()
  return { promised, at: new Date() }
}

/** Takes it away again; the page says so before this returns. */
export async function switchVideoOff({ page, words }: Person, origin: string): Promise<void> {
  await page.goto(`${origin}/administration/plugins/video_meetings`)
  await page.getByRole('button', { name: words.of('plugins', 'off'), exact: true }).click()
  await page
    .getByRole('button', { name: /^(Switch off|Slå av) / })
    .last()
    .click()
  await page.getByText(words.of('plugins', 'state.ended')).first().waitFor()
}

/** As a date field takes it. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
