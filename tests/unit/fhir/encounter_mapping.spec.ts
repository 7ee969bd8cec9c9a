import { test } from '@japa/runner'
import { toEpisodeDraft } from '#app/fhir/encounter_mapping'

test.group('Episodes of care', () => {
  test('an open contact becomes an open episode at its ward', ({ assert }) => {
    const draft = toEpisodeDraft({
      resourceType: 'Encounter',
      id: 'c1',
      status: 'onleave',
      subject: { reference: 'Patient/1' },
      period: { start: '2026-11-18T06:30:00Z' },
      reasonCode: [{ coding: [{ display: 'Pneumoni' }] }],
      type: [{ text: 'Innleggelse' }],
      participant: [{ individual: { display: 'Kari Solberg' } }],
      location: [{ location: { display: 'Medisinsk sengepost' } }],
      serviceProvider: { display: 'Nordlys sykehus' },
    })
    assert.deepEqual(draft, {
      ok: true,
      value: {
        logicalId: 'c1',
        patientReference: 'Patient/1',
        status: 'open',
        start: '2026-11-18T06:30:00Z',
        end: null,
        reasonDisplay: 'Pneumoni',
        typeDisplay: 'Innleggelse',
        unitDisplay: 'Medisinsk sengepost',
        responsibleDisplay: 'Kari Solberg',
      },
    })
  })

  test('a contact without a status, or with an impossible time, is refused')
    .with([{}, { status: 'toString' }, { status: 'finished', period: { end: '2026-02-30' } }])
    .run(({ assert }, encounter) => {
      assert.isFalse(toEpisodeDraft({ resourceType: 'Encounter', ...encounter }).ok)
    })
})
