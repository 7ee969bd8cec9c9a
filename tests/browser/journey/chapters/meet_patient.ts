import type { Person } from '#tests/browser/support/person'

/** Notes the patient's e-mail address, books a meeting, joins it and sends the link. */
export async function inviteByVideo(
  { page, words, look }: Person,
  patientAddress: string,
  email: string
): Promise<void> {
  await page.goto(patientAddress)
  await page.getByRole('button', { name: words.of('words', 'change') }).click()
  await page.getByRole('button', { name: words.of('records', 'contact.add') }).click()
  const kinds = page.locator('select').filter({ hasText: words.of('records', 'contact.email') })
  await kinds.last().selectOption('email')
  await page.getByLabel(words.of('records', 'contact.value')).last().fill(email)
  await page.getByRole('button', { name: words.of('words', 'save') }).click()
  await page.getByText(words.of('record_answers', 'saved')).waitFor()

  await page.getByRole('button', { name: words.of('video_meetings', 'send_booking') }).click()
  await page
    .getByRole('link', { name: words.of('video_meetings', 'open') })
    .first()
    .click()
  await inRoom(page)
  await look()
  const addresses = page.locator('select[name="contactPointId"]')
  await addresses.selectOption({ index: (await addresses.locator('option').count()) - 1 })
  await page.getByRole('button', { name: words.of('video_meetings', 'send') }).click()
}

/** The patient's link: our notice first, the provider's room only after a choice. */
export async function joinAsPatient({ page, words, look }: Person, link: string) {
  await page.goto(link)
  const notice = await page.locator('main').innerText()
  const framesBefore = await page.locator('iframe').count()
  await look()
  await page.locator('input[name="displayName"]').fill('Fornavn')
  await page.getByRole('button', { name: words.of('video_meetings', 'join.go') }).click()
  await inRoom(page)
  return { notice, framesBefore }
}

async function inRoom(page: Person['page']): Promise<void> {
  await page
    .frameLocator('iframe')
    .locator('body')
    .getByText(/simulator/i)
    .first()
    .waitFor()
}

const attemptsMax = 100

/** Waits for the mail and returns the link in it. */
export async function mailedLink(inboxOrigin: string, recipient: string): Promise<string> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const answer = await fetch(`${inboxOrigin}/messages.json`)
    const messages = await answer.text()
    const mine = messages.slice(messages.indexOf(recipient))
    const link = /http:\/\/[^\s"\\]+\/video-meetings\/join\/[\w-]+/.exec(mine)
    if (messages.includes(recipient) && link) return link[0]
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no mail to ${recipient} arrived`)
}
