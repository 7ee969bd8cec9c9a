import { test } from '@japa/runner'
import { givenRead } from '#tests/unit/fhir/collect'
import { searchableNames } from '#app/fhir/patient_names'
import { toPatientDraft } from '#app/fhir/patient_mapping'

function draftOf(patient: object) {
  const read = toPatientDraft(givenRead(JSON.stringify({ resourceType: 'Patient', ...patient })))
  if (!read.ok) {
    throw new Error(read.reason)
  }
  return read.value
}

test.group('Reading a Patient', () => {
  test('names stay byte by byte as they were written', ({ assert }) => {
    const name = {
      use: 'official',
      family: '  O’Brien-Ŋuyễn ',
      given: ['Áŋŋe\u0301', 'e\u0301 vs é', ' '],
      prefix: ['Drs.'],
      suffix: ['The 7th'],
    }
    const [read] = draftOf({ id: '1', name: [name] }).names
    assert.containSubset(read, name)
  })

  test('a patient is found under every name she ever had, not under titles', ({ assert }) => {
    const draft = draftOf({
      id: '1',
      name: [
        { use: 'official', family: 'Dahl', given: ['Kari', 'Åse'], prefix: ['Dr.'] },
        { use: 'maiden', family: 'Moen', given: ['Kari'] },
        { use: 'nickname', text: 'Kaia' },
      ],
    })
    assert.deepEqual(searchableNames(draft), ['Kari', 'Åse', 'Dahl', 'Moen', 'Kaia'])
    assert.equal(draft.displayName, 'Kari Åse Dahl')
  })

  test('the name shown is the one in use, and whole')
    .with([
      [
        [
          { use: 'maiden', family: 'Old' },
          { family: 'Levin', given: ['Henry'] },
        ],
        'Henry Levin',
      ],
      [[{ use: 'official', text: '张无忌' }], '张无忌'],
      [[{ use: 'official', text: 'Roel', family: 'Bor', given: ['Roelof'] }], 'Roelof Bor'],
      [[{ text: 'Mrs. Anne Mary Bor', family: 'Bor', given: ['Anne'] }], 'Mrs. Anne Mary Bor'],
      [[{ use: 'official', given: ['Madonna'] }], 'Madonna'],
      [[{ use: 'official', given: [null, 'B'], _given: [{ id: 'x' }, null] }], 'B'],
      [[], null],
    ] as const)
    .run(({ assert }, [name, shown]) => {
      assert.equal(draftOf({ id: '1', name }).displayName, shown)
    })

  test('a birth date may be a year, a month, or absent with its reason', ({ assert }) => {
    const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'
    const _birthDate = { extension: [{ url, valueCode: 'masked' }] }
    assert.equal(draftOf({ id: '1', birthDate: '1931' }).birthDate, '1931')
    assert.equal(draftOf({ id: '1', birthDate: '1931-02' }).birthDate, '1931-02')
    assert.containSubset(draftOf({ id: '1', _birthDate }), {
      birthDate: null,
      birthDateAbsentReason: 'masked',
    })
  })

  test('contact points, addresses, language and death are read', ({ assert }) => {
    const draft = draftOf({
      id: '1',
      telecom: [{ system: 'phone', value: ' +47 400 00 001', rank: 1 }, { system: 'email' }],
      address: [{ line: ['Storgata 1'], postalCode: '8006', city: 'Bodø' }],
      communication: [
        { language: { coding: [{ code: 'nb' }] } },
        { language: { coding: [{ code: 'se' }] }, preferred: true },
      ],
      deceasedDateTime: '2015-02-14T13:42:00+10:00',
      generalPractitioner: [{ display: 'Granlia legesenter' }],
    })
    assert.containSubset(draft, {
      contactPoints: [{ system: 'phone', value: ' +47 400 00 001', use: null, rank: 1 }],
      addresses: [{ lines: ['Storgata 1'], postalCode: '8006', city: 'Bodø' }],
      language: 'se',
      deceased: { is: true, at: '2015-02-14T13:42:00+10:00' },
      generalPractitionerDisplay: 'Granlia legesenter',
    })
    assert.lengthOf(draft.contactPoints, 1)
  })

  test('a patient without an id is known by the address of the Bundle, or refused', ({
    assert,
  }) => {
    const read = givenRead('{"resourceType":"Patient"}')
    const named = toPatientDraft({ ...read, fullUrl: 'urn:uuid:0b9f' })
    assert.isTrue(named.ok && named.value.logicalId === '0b9f')
    assert.isFalse(toPatientDraft(read).ok)
  })

  test('what is wrong is refused with the place, and without the content')
    .with([
      [{ name: 'Kari' }, 'Patient.name is not a list.'],
      [{ name: ['Kari'] }, 'Patient.name[0] is not an object.'],
      [{ name: [{ given: 'Kari' }] }, 'Patient.name[0].given is not a list.'],
      [{ name: [{ given: [7] }] }, 'Patient.name[0].given[0] is not a text.'],
      [{ birthDate: '1985-02-30' }, 'Patient.birthDate is not a date.'],
      [{ birthDate: '30.01.1985' }, 'Patient.birthDate is not a date.'],
      [{ gender: 'Kari' }, 'Patient.gender is not male, female, other or unknown.'],
      [{ deceasedBoolean: 'yes' }, 'Patient.deceasedBoolean is not true or false.'],
      [{ telecom: [{ value: 'x', rank: 1.5 }] }, 'Patient.telecom[0].rank is not a whole number.'],
    ] as const)
    .run(({ assert }, [patient, reason]) => {
      const source = JSON.stringify({ resourceType: 'Patient', id: '1', ...patient })
      assert.deepEqual(toPatientDraft(givenRead(source)), { ok: false, reason })
    })

  test('a number with wrong check digits refuses the patient; a demo takes test numbers only', ({
    assert,
  }) => {
    const read = (value: string) =>
      givenRead(
        JSON.stringify({
          resourceType: 'Patient',
          id: '1',
          identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value }],
        })
      )
    const wrong = toPatientDraft(read('9434765918'))
    assert.match(wrong.ok ? '' : wrong.reason, /identifier\[0\]\.value is refused: The check digit/)
    assert.isTrue(toPatientDraft(read('9434765919')).ok)
    assert.isFalse(toPatientDraft(read('9434765919'), { syntheticIdentifiersOnly: true }).ok)
    assert.isTrue(toPatientDraft(read('9990000018'), { syntheticIdentifiersOnly: true }).ok)
  })
})
