import type { Person } from '#tests/browser/support/person'

/** Searches by the beginning of a name, as the page does without scripts too. */
export async function searchPatients({ page, look }: Person, origin: string): Promise<number> {
  await page.goto(`${origin}/patients/search`)
  await page.locator('#terms').fill('ber')
  await page.keyboard.press('Enter')
  await page.locator('table').waitFor()
  await look()
  return page.locator('tbody tr').count()
}
