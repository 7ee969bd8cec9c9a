import { test } from '@japa/runner'
import { pageOf, propsOf, statusOf, textOf } from '#tests/support/answers'
import { runAce } from '#tests/functional/plugins/run_ace'
import { declareMailRelay } from '#app/deliveries/declare_mail_relay'
import {
  eventsOf,
  givenAdministrator,
  root,
  setUpVideoClinics,
  switchOn,
} from '#tests/functional/plugins/video_clinic'
import type { Visitor } from '#tests/support/visitor'
import type { PublicPrivacyProps, RegisterProps, TrustProps } from '#resources/inertia/contract'

type File = {
  tenant: string
  at: string | null
  processors: { name: string; processing: string }[]
}

test.group('Register | pages and files', (group) => {
  const { nordlys, sorlys } = setUpVideoClinics(group)

  test('a new installation has no processor, and says what it does itself', async ({ assert }) => {
    const { props } = await pageOf<PublicPrivacyProps>(nordlys.visitor().get('/privacy'))
    assert.isEmpty(props.processors)
    assert.include(
      props.activities.map(({ id }) => id),
      'patient_record'
    )
    assert.equal(props.controller.contact, 'personvern@nordlys.example')
  })

  test('page, file, command and public page say the same, each in the same moment', async ({
    assert,
  }) => {
    const ola = await givenAdministrator(nordlys)
    await switchOn(ola)
    const page = await propsOf<RegisterProps>(ola.get('/privacy-register'))
    const open = await propsOf<PublicPrivacyProps>(nordlys.visitor().get('/privacy'))
    const file = await fileOf(ola)
    const printed = await shown('nordlys')
    const names = [page, open, file, printed].map(({ processors }) =>
      processors.map(({ name }) => name)
    )
    assert.deepEqual(names, Array(4).fill(['Whereby AS']))
    assert.deepInclude(printed.processors[0], {
      address: 'Gate 1 107, 6700 Måløy, Norway',
      service: 'Video meetings',
      processing: 'Display name',
      legalBasis: 'DPA',
      country: 'NO',
      role: 'processor',
    })
    const elsewhere = await shown('sorlys')
    assert.isEmpty(elsewhere.processors)
  })

  test('the file as of a moment is the same byte for byte, whatever happened since', async ({
    assert,
  }) => {
    const ola = await givenAdministrator(nordlys)
    const moment = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, 5))
    const address = `/privacy-register.json?at=${moment}`
    const before = await textOf(ola.get(address))
    await ola.delete(`${root}/activation`)
    assert.equal(await textOf(ola.get(address)), before)
    assert.include(before, 'Whereby AS')
    const now = await fileOf(ola)
    assert.isEmpty(now.processors)
  })

  test('the processors come as a table for spreadsheets', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    await switchOn(ola)
    const csv = await ola.get('/privacy-register.csv')
    assert.include(csv.headers['content-type'], 'text/csv')
    assert.include(csv.text, '"Whereby AS","Gate 1 107, 6700 Måløy,')
  })

  test('somebody else’s mail relay stands on the register while it is used', async ({ assert }) => {
    const relay = {
      host: 'smtp.example.com',
      port: 587,
      security: 'starttls',
      senderAddress: 'ikke-svar@sorlys.example',
      credential: null,
    } as const
    const processor = {
      name: 'Mail Provider Ltd',
      address: 'High Street 1',
      country: 'GB',
      transferMechanism: 'adequacy',
    }
    await sorlys.inside(() => declareMailRelay({ ...relay, processor }))
    const visitor = sorlys.visitor()
    const during = await propsOf<PublicPrivacyProps>(visitor.get('/privacy'))
    assert.deepEqual(
      during.processors.map(({ name }) => name),
      ['Mail Provider Ltd']
    )
    await sorlys.inside(() => declareMailRelay({ ...relay, processor: null }))
    const after = await propsOf<PublicPrivacyProps>(visitor.get('/privacy'))
    assert.isEmpty(after.processors)
  })

  test('who opened the register is in the log', async ({ assert }) => {
    assert.isNotEmpty(await eventsOf(nordlys, 'register.opened'))
  })

  test('somebody who is not signed in reads the public page only', async ({ assert }) => {
    for (const path of ['/privacy-register', '/privacy-register.json', '/privacy-register.csv']) {
      assert.notEqual(await statusOf(nordlys.visitor().get(path)), 200)
    }
  })

  test('a moment that is none is not found', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    assert.equal(await statusOf(ola.get('/privacy-register?at=yesterday')), 404)
  })

  test('the trust page tells gaps too', async ({ assert }) => {
    const { props } = await pageOf<TrustProps>(nordlys.visitor().get('/trust'))
    assert.lengthOf(props.claims, 85)
    assert.isAbove(props.counts.not_built, 0)
  })
})

async function fileOf(reader: Visitor): Promise<File> {
  const answer = await reader.get('/privacy-register.json')
  return answer.json<File>()
}

async function shown(tenant: string): Promise<File> {
  const { json } = await runAce<File>('register:show', '--tenant', tenant)
  return json
}
