import { randomUUID } from 'node:crypto'
import { imported, givenFiles } from '#tests/functional/records/given_import'
import { asSuperuser } from '#tests/support/superuser'
import type { Clinic, GivenUnit } from '#tests/support/clinic'
import type { Visitor } from '#tests/support/visitor'

type Cleanup = (callback: () => Promise<void>) => void

/** Words that tell where the patient is, and that stand nowhere else in the clinic. */
export const canaries = ['Kanarifuglveien', 'Kanarifastlegen', 'kanarikontoret', 'Kanarisenteret']

/** A Patient as a sender writes one, with places wherever FHIR has them. */
export function patientResource(name: string, security: { code: string; system?: string }[]) {
  return {
    resourceType: 'Patient',
    id: randomUUID(),
    meta: { security },
    text: { status: 'generated', div: '<div>Kanarifuglveien 7</div>' },
    name: [{ text: name, family: name.split(' ').at(-1), given: [name.split(' ')[0]] }],
    birthDate: '1980-04-01',
    telecom: [
      { system: 'phone', value: '99000111' },
      { system: 'email', value: 'skjermet@example.no' },
      { system: 'url', value: 'https://kanarikontoret.example' },
    ],
    address: [{ line: ['Kanarifuglveien 7'], postalCode: '8006', city: 'Bodø' }],
    contact: [{ address: { line: ['Kanarifuglveien 9'] } }],
    generalPractitioner: [{ display: 'Kanarifastlegen' }],
    managingOrganization: { reference: 'Organization/1', display: 'Kanarisenteret' },
  }
}

/** Brings a patient in as an import does, and gives their id. */
export async function givenImported(
  clinic: Clinic,
  cleanup: Cleanup,
  unit: GivenUnit,
  { security, more = [] }: { security: { code: string; system?: string }[]; more?: object[] }
): Promise<{ id: string; name: string }> {
  const name = `Skjermet ${randomUUID().slice(0, 8)}`
  const resource = patientResource(name, security)
  const files = { 'patients.ndjson': [resource, ...more.map((one) => about(one, resource.id))] }
  await imported(clinic, await givenFiles(files as never, cleanup), { unit: unit.name })
  const { rows } = await asSuperuser(clinic, (client) =>
    client.query<{ id: string }>('select id from patients order by created_at desc, id limit 1')
  )
  return { id: rows[0]!.id, name }
}

/** Makes the address secret as staff do. */
export function protect(browser: Visitor, patientId: string, degree = 'strictly_confidential') {
  const reason = 'Brev fra Folkeregisteret i dag.'
  return browser.post(`/access/patients/${patientId}/address-protection`, { degree, reason })
}

function about(resource: object, patientId: string): object {
  return JSON.parse(
    JSON.stringify(resource).replaceAll('PATIENT', `Patient/${patientId}`)
  ) as object
}
