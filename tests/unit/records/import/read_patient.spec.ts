import { test } from '@japa/runner'
import { IDENTIFIER_SYSTEMS } from '#app/records/identifiers/identifier_system'
import { readPatient } from '#app/records/import/read_patient'

const wrongNumber = { system: IDENTIFIER_SYSTEMS.nationalIdentityNumber, value: '13057712346' }
const ownNumber = { system: 'https://sykehus.example/nummer', value: '0000017' }

function given(resource: Record<string, unknown>) {
  const whole = { resourceType: 'Patient', id: 'a', ...resource }
  return { resource: whole as never, source: JSON.stringify(whole) }
}

test.group('Import | reading a patient', () => {
  test('a number with wrong check digits does not cost the hospital its patient', ({ assert }) => {
    const read = readPatient(given({ identifier: [wrongNumber, ownNumber] }), false)

    assert.isTrue(read.ok)
    if (!read.ok) return
    const { draft, warnings } = read.value
    assert.sameMembers(
      draft.identifiers.map(({ value }) => value),
      [wrongNumber.value, ownNumber.value]
    )
    assert.lengthOf(warnings, 1)
    assert.include(warnings[0], 'Patient.identifier[0]')
    assert.notInclude(warnings[0], wrongNumber.value)
  })

  test('where only test numbers may come in, it refuses the patient', ({ assert }) => {
    assert.isFalse(readPatient(given({ identifier: [wrongNumber] }), true).ok)
  })

  test('a patient of another shape than FHIR says is refused with the place', ({ assert }) => {
    const read = readPatient(given({ identifier: 'none', birthDate: '1970-02-31' }), false)
    assert.isFalse(read.ok)
    assert.match(read.ok ? '' : read.reason, /^Patient\./)
  })
})
