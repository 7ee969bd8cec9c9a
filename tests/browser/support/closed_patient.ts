import type { Person } from '#tests/browser/support/person'

/** The address of somebody the search finds and the clinician may not open. */
export async function closedPatient({ page, words }: Person, origin: string): Promise<string> {
  for (const terms of ['han', 'ber', 'joh', 'ole', 'ann', 'nil']) {
    await page.goto(`${origin}/patients/search`)
    await page.locator('#terms').fill(terms)
    await page.keyboard.press('Enter')
    await page.locator('table').waitFor()
    const closed = page.locator('tbody tr').filter({ hasText: words.of('records', 'row.closed') })
    const link = closed.locator('a[href^="/patients/"]').first()
    if ((await link.count()) > 0) return (await link.getAttribute('href')) ?? ''
  }
  throw new Error('the demo has no patient of another unit')
}
