import { test } from '@japa/runner'
import { ReferenceGraph } from '#app/fhir/reference_graph'
import { patientReferenceOf } from '#app/fhir/patient_reference'

const nobody = async () => null

function graph() {
  const references = new ReferenceGraph<string>(nobody)
  const identifiers = [{ system: 'urn:x', value: '018196 12370' }]
  references.add({ logicalId: 'a', fullUrl: 'urn:uuid:11', identifiers }, 'Anna')
  references.add(
    { logicalId: 'b', fullUrl: 'https://ehr.example/Patient/b', identifiers: [] },
    'Bo'
  )
  references.add({ logicalId: '33', identifiers: [] }, 'Cecilie')
  return references
}

test.group('References to patients', () => {
  test('a reference leads to the patient of the same batch')
    .with([
      ['Patient/a', 'Anna'],
      ['urn:uuid:11', 'Anna'],
      ['Patient?identifier=urn%3Ax%7C01819612370', 'Anna'],
      ['Patient?identifier=urn:x|018196-12370', 'Anna'],
      ['https://ehr.example/Patient/b', 'Bo'],
      ['https://ehr.example/Patient/b/_history/2', 'Bo'],
      ['urn:uuid:33', 'Cecilie'],
      ['https://other.example/Patient/b', null],
      ['Patient/none', null],
      ['Patient?identifier=%E0%A4%A', null],
      ['Group/a', null],
    ] as const)
    .run(async ({ assert }, [reference, found]) => {
      assert.equal(await graph().resolve(reference), found)
    })

  test('a reference that could mean two people leads to nobody', async ({ assert }) => {
    const references = graph()
    references.add({ logicalId: 'a', identifiers: [] }, 'another Anna')
    assert.isNull(await references.resolve('Patient/a'))
    assert.equal(await references.resolve('urn:uuid:11'), 'Anna')
  })

  test('a patient of an earlier import is asked for', async ({ assert }) => {
    const references = new ReferenceGraph(async (criteria) =>
      criteria.kind === 'id' && criteria.logicalId === 'z' ? 'Zara' : null
    )
    assert.equal(await references.resolve('Patient/z'), 'Zara')
  })

  test('the element that names the patient differs by resource')
    .with([
      [{ resourceType: 'Observation', subject: { reference: 'Patient/1' } }, 'Patient/1'],
      [{ resourceType: 'Claim', patient: { reference: 'urn:uuid:1' } }, 'urn:uuid:1'],
      [{ resourceType: 'Coverage', beneficiary: { reference: 'Patient/1' } }, 'Patient/1'],
      [{ resourceType: 'Task', for: { reference: 'Patient/1' } }, 'Patient/1'],
      [{ resourceType: 'Account', subject: [{ reference: 'Patient/1' }] }, 'Patient/1'],
      [
        {
          resourceType: 'Appointment',
          participant: [
            { actor: { reference: 'Location/1' } },
            { actor: { reference: 'Patient/1' } },
          ],
        },
        'Patient/1',
      ],
      [{ resourceType: 'AuditEvent', entity: [{ what: { reference: 'Patient/1' } }] }, 'Patient/1'],
      [
        {
          resourceType: 'Observation',
          subject: { type: 'Patient', identifier: { system: 'urn:x', value: '1' } },
        },
        'Patient?identifier=urn%3Ax%7C1',
      ],
      [{ resourceType: 'Observation', subject: { reference: 'Group/1' } }, null],
      [{ resourceType: 'Observation', subject: { reference: 'urn:uuid:1', type: 'Device' } }, null],
      [{ resourceType: 'Observation', subject: 'Patient/1' }, null],
      [{ resourceType: 'Questionnaire' }, null],
    ] as const)
    .run(({ assert }, [resource, reference]) => {
      assert.equal(patientReferenceOf(JSON.parse(JSON.stringify(resource))), reference)
    })
})
