import type { Page } from 'playwright-core'

const lines = [
  'Ansattnummer;Navn;Brukernavn;Rolle;Enhet;Fra;Til',
  '70001;Åse Nygård;aase.nygaard;behandler;Kardiologisk poliklinikk;;',
  '70002;Nils Øyen;nils.oyen;behandler;Medisinsk sengepost;;31.12.2031',
  '70003;Máret Sara;maret.sara;behandler;Barneavdelingen;;',
  '70004;Eli Moen;eli.moen;kirurg;Kirurgisk sengepost;;',
]

/** Uploads a file with three newcomers and a line that cannot be read, and waits for what it changes. */
export async function uploadStaffFile(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'ansatte.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\r\n'), 'utf8'),
  })
  await page.locator('form[aria-label] button[type=submit]').click()
  await page.waitForURL(/\/staff-imports\/[0-9a-f-]{36}$/)
  await page.locator('table').last().waitFor()
}
