import { test } from '@japa/runner'
import type { KeyFacts } from '#app/keys/key_facts'
import { keyFindings } from '#app/monitoring/findings/key_findings'

const sound: KeyFacts = {
  certificates: [
    { purpose: 'authority', daysLeft: 3_600 },
    { purpose: 'service', daysLeft: 31 },
  ],
  overused: [],
  unfinished: [],
  unrecoverable: 0,
  ages: [
    { key: 'nordlys dek', days: 700 },
    { key: 'nordlys index', days: 2_000 },
  ],
}

function wrong(facts: Partial<KeyFacts>) {
  const found = keyFindings({ ...sound, ...facts }).filter(({ ok }) => !ok)
  return found.map(({ name, sentence }) => ({ name, sentence }))
}

test.group('Monitoring | keys', () => {
  test('nothing is said of keys that are well', ({ assert }) => {
    assert.deepEqual(wrong({}), [])
  })

  test('a certificate with {days} days left raises the alarm of {level}')
    .with([
      { days: 30, level: 30 },
      { days: 14, level: 14 },
      { days: 8, level: 14 },
      { days: 7, level: 7 },
      { days: 0, level: 7 },
    ])
    .run(({ assert }, { days, level }) => {
      const [finding] = wrong({ certificates: [{ purpose: 'service', daysLeft: days }] })
      assert.equal(finding?.name, 'keys.certificates')
      assert.include(finding?.sentence, `ends in ${days} days (alarm at ${level})`)
    })

  test('an expired certificate is named as such', ({ assert }) => {
    const [finding] = wrong({ certificates: [{ purpose: 'service', daysLeft: -1 }] })
    assert.include(finding?.sentence, 'The service certificate has expired.')
  })

  test('no ceremony, and a key that the officers cannot unwrap, are named', ({ assert }) => {
    const [none] = wrong({ unrecoverable: null })
    assert.include(none?.sentence, 'No key ceremony was held')
    const [two] = wrong({ unrecoverable: 2 })
    assert.include(two?.sentence, '2 keys are not wrapped')
  })

  test('used up, half exchanged and old keys are named, each by its own finding', ({ assert }) => {
    const found = wrong({
      overused: ['nordlys staff.name_sealed'],
      unfinished: ['sorlys kek'],
      ages: [{ key: 'nordlys kek', days: 731 }],
    })
    assert.deepEqual(
      found.map(({ name }) => name),
      ['keys.usage', 'keys.rotation', 'keys.age']
    )
    assert.include(found[1]?.sentence, 'sorlys kek')
  })
})
