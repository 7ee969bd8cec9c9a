import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { sharedData } from '#tests/support/shared_data'
import { readNorwegianNumber } from '#app/records/identifiers/norwegian_national_identity_number'

const numbers = sharedData('norway-ids/synthetic-by-rule.json')

test.group('Norwegian national identity numbers', () => {
  test('a Tenor number is read with its birth date, as synthetic')
    .with([
      { digits: '01819612370', kind: 'national_identity_number', birthDate: '1996-01-01' },
      { digits: '29826049977', kind: 'national_identity_number', birthDate: '1960-02-29' },
      { digits: '41819612364', kind: 'd_number', birthDate: '1996-01-01' },
    ] as const)
    .run(({ assert }, { digits, kind, birthDate }) => {
      const read = readNorwegianNumber(digits)
      assert.isTrue(read.ok)
      if (read.ok) {
        assert.equal(read.value.kind, kind)
        assert.equal(read.value.birthDate, birthDate)
        assert.isTrue(read.value.synthetic)
      }
    })

  test('a number with one wrong digit, one digit too few, or no date is refused with a sentence')
    .with([
      '01819612371',
      '01819612360',
      '0181961237',
      '01819612370 ',
      'abcdefghijk',
      '32819612370',
    ])
    .run(({ assert }, digits) => {
      const read = readNorwegianNumber(digits)
      assert.isFalse(read.ok)
      assert.match(read.ok ? '' : read.reason, /^The .*\.$/)
    })

  test('every single mistyped digit of a number is noticed', ({ assert }) => {
    const digits = '01819612370'
    for (let at = 0; at < 11; at++) {
      for (let digit = 0; digit < 10; digit++) {
        const typed = digits.slice(0, at) + digit + digits.slice(at + 1)
        assert.equal(readNorwegianNumber(typed).ok, typed === digits, typed)
      }
    }
  })

  test('the published numbers are judged as NAV judges them', async ({ assert }) => {
    const cases: { id: string; navikt: string }[] = JSON.parse(await readFile(numbers.path, 'utf8'))
    assert.isAbove(cases.length, 40)
    for (const { id, navikt } of cases) {
      const read = readNorwegianNumber(id)
      assert.equal(read.ok, navikt.startsWith('valid/'), id)
      if (read.ok) {
        assert.isTrue(read.value.synthetic, id)
        assert.equal(read.value.kind === 'd_number', navikt.includes('dnr'), id)
      }
    }
  }).skip(numbers.absent, numbers.notice)
})
