import { test } from '@japa/runner'
import { maskIdentifier } from '#app/records/identifiers/mask_identifier'
import { normaliseIdentifier } from '#app/records/identifiers/normalise_identifier'
import { IDENTIFIER_SYSTEMS, validateIdentifier } from '#app/records/identifiers/identifier_system'

const { nationalIdentityNumber, dNumber, nhsNumber } = IDENTIFIER_SYSTEMS

test.group('Identifiers of patients', () => {
  test('a number is accepted under its own system, however it is spaced')
    .with([
      [nationalIdentityNumber, '018196 12370', true],
      [nationalIdentityNumber, '018196-12370', true],
      [dNumber, '41819612364', true],
      [nhsNumber, '999 000 0018', true],
      [nhsNumber, '943 476 5919', false],
    ] as const)
    .run(({ assert }, [system, value, synthetic]) => {
      const checked = validateIdentifier(system, value)
      assert.isTrue(checked.ok)
      assert.equal(checked.ok && checked.value.synthetic, synthetic)
    })

  test('a wrong number is refused with a sentence that does not repeat it')
    .with([
      [nationalIdentityNumber, '01819612371'],
      [nationalIdentityNumber, '41819612364'],
      [dNumber, '01819612370'],
      [nhsNumber, '9990000019'],
      [nhsNumber, '999000001'],
    ] as const)
    .run(({ assert }, [system, value]) => {
      const checked = validateIdentifier(system, value)
      assert.isFalse(checked.ok)
      assert.match(checked.ok ? '' : checked.reason, /^The .*\.$/)
      assert.notInclude(checked.ok ? '' : checked.reason, value)
    })

  test('an NHS number whose check digit would be ten does not exist', ({ assert }) => {
    for (let digit = 0; digit < 10; digit++) {
      assert.isFalse(validateIdentifier(nhsNumber, `999000000${digit}`).ok)
    }
  })

  test('a number of a system nobody knows here is taken as it is', ({ assert }) => {
    const checked = validateIdentifier('https://sykehus.example/pasientnummer', ' ab-12 ')
    assert.deepEqual(checked, { ok: true, value: { normalised: 'AB12', synthetic: null } })
    assert.isTrue(validateIdentifier(null, 'x').ok)
  })

  test('spaces, hyphens and case make no difference to a search', ({ assert }) => {
    const written = ['s99-922 788', 'S99922788', 'S99–922\u00a0788', 's９９922788']
    for (const value of written) {
      assert.equal(normaliseIdentifier(value), 'S99922788')
    }
  })

  test('a masked number shows its last three characters and never a birth date', ({ assert }) => {
    assert.equal(maskIdentifier('01819612370'), '••••••••370')
    assert.equal(maskIdentifier('12345'), '•••••')
    assert.equal(maskIdentifier(''), '')
  })
})
