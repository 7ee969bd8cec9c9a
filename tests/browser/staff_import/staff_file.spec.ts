import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import type { Download } from 'playwright-core'
import { Person } from '#tests/browser/support/person'
import { setTheStage } from '#tests/browser/support/stage'
import { Words } from '#tests/browser/support/words'

const newcomer = { name: 'Åse Nygård', signInName: 'aase.nygaard' }

/** As personnel systems write them: commas and UTF-8 in one, semicolons and Windows-1252 in the other. */
const casts = [
  {
    locale: 'en',
    tenant: 'nordlys',
    administrator: 'ola',
    encoding: 'utf8',
    lastDay: '31 December 2031',
    lines: [
      'Employee number,Name,Sign-in name,Role,Unit,From,Until',
      `70001,${newcomer.name},${newcomer.signInName},clinician,Kardiologisk poliklinikk,,`,
      '70002,Nils Øyen,nils.oyen,clinician,Medisinsk sengepost,,2031-12-31',
      '70003,Eli Moen,eli.moen,surgeon,Kirurgisk sengepost,,',
    ],
  },
  {
    locale: 'nb',
    tenant: 'sorlys',
    administrator: 'berit',
    encoding: 'latin1',
    lastDay: '31. desember 2031',
    lines: [
      'Ansattnummer;Navn;Brukernavn;Rolle;Enhet;Fra;Til',
      `70001;${newcomer.name};${newcomer.signInName};behandler;Hjertepoliklinikken;;`,
      '70002;Nils Øyen;nils.oyen;behandler;Medisinsk sengepost;;31.12.2031',
      '70003;Eli Moen;eli.moen;kirurg;Kirurgisk sengepost;;',
    ],
  },
] as const

const port = 4_930

test.group('Journey | the personnel system sends its file', (group) => {
  const stage = setTheStage(group, port)
  const textOf = async (download: Download) => readFile(await download.path(), 'utf8')

  for (const { locale, tenant, administrator, encoding, lastDay, lines } of casts) {
    test(`an administrator sees what it changes, carries it out, and takes the links once (${locale})`, async ({
      assert,
    }) => {
      const words = new Words(locale)
      const say = (key: string, values?: Record<string, string | number>) =>
        words.of('staff_import', key, values)
      const origin = `http://${tenant}.localhost:${port}`
      const admin = await Person.at(stage.browser, words)
      const { page } = admin
      await admin.setUpAndSignIn(stage.demo.personOf(administrator))
      await page.goto(`${origin}/administration/people`)
      await page.getByRole('link', { name: say('link') }).click()
      await page.getByText(say('imports.none')).waitFor()
      await admin.look()

      // The file is read and compared; nothing has happened yet, and a bad line says why.
      await page.locator('input[type=file]').setInputFiles({
        name: 'ansatte.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(lines.join('\r\n'), encoding),
      })
      await page.getByRole('button', { name: say('send') }).click()
      await page.waitForURL(/\/staff-imports\/[0-9a-f-]{36}$/)
      const [role] = lines[3].split(/[,;]/).slice(3)
      await page.getByText(say('problem.role', { value: role! })).waitFor()
      await page.getByRole('cell', { name: newcomer.name }).waitFor()
      await page.getByText(lastDay, { exact: true }).waitFor()
      await admin.look()
      await page.getByRole('button', { name: say('apply', { count: 2 }) }).click()
      await admin.look()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('apply', { count: 2 }) })
        .click()
      await page.getByText(words.of('people', 'done.imported')).waitFor()
      await admin.look()

      // The links of the new people are a list that is given once.
      const given = page.waitForEvent('download')
      await page.getByRole('button', { name: say('links.take') }).click()
      const links = await textOf(await given)
      const [setUpLink] = /http:\/\/\S+\/set-up\/[\w-]+/.exec(
        links.split('\r\n').find((line) => line.includes(newcomer.name)) ?? ''
      ) ?? ['']
      await page.reload()
      await page.getByText(say('links.taken')).waitFor()
      assert.equal(await page.getByRole('button', { name: say('links.take') }).count(), 0)
      await admin.look()
      await page.goto(`${origin}/administration/staff-imports`)
      await page.getByRole('cell', { name: say('changes', { count: 2 }) }).waitFor()
      await admin.look()

      // The newcomer follows the link, and has patients to see.
      const nurse = await Person.at(stage.browser, words)
      await nurse.setUpAndSignIn({ ...newcomer, setUpLink })
      assert.match(nurse.page.url(), /\/patients$/)
      await nurse.page.locator('tbody a[href^="/patients/"]').first().waitFor()

      assert.deepEqual([...admin.faults, ...nurse.faults], [])
      assert.deepEqual([...admin.complaints, ...nurse.complaints], [])
    }).timeout(240_000)
  }
})
