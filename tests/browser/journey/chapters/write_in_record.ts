import type { Person } from '#tests/browser/support/person'

const text = 'Pasienten har det bedre i dag.'

/**
 * From the unit's list into a record: an entry kept as a draft, continued and
 * signed, then corrected.
 *
 * @returns the patient's id and the words that the correction added
 */
export async function writeInRecord({ page, words, look }: Person) {
  await look()
  await page.locator('tbody a[href^="/patients/"]').first().click()
  await page.getByRole('button', { name: words.of('records', 'entry.new') }).click()
  const patientId = new URL(page.url()).pathname.split('/').at(-1)!
  await page.locator('textarea[name="text"]').fill(text)
  await page.getByRole('button', { name: words.of('records', 'editor.keep') }).click()
  await page.getByText(words.of('records', 'entry.draft.own')).waitFor()
  await page.getByRole('button', { name: words.of('records', 'entry.continue') }).click()
  await page.getByRole('button', { name: words.of('records', 'editor.sign'), exact: true }).click()
  await page.getByText(words.of('record_answers', 'written')).waitFor()
  await look()

  await page
    .getByRole('link', { name: words.of('records', 'entry.correct') })
    .first()
    .click()
  await page.waitForURL(/\/entries\/.+\/versions/)
  const corrected = text.replace('bedre', 'mye bedre')
  await page.getByLabel(words.of('records', 'correct.text')).fill(corrected)
  await page.getByLabel(words.of('records', 'correct.reason')).fill('Presisering')
  await page.getByRole('button', { name: words.of('records', 'correct.send') }).click()
  await page.locator('ins').first().waitFor()
  await look()
  const added = await page.locator('ins').allInnerTexts()
  return { patientId, added: added.join(' ') }
}
