import { type ResourceNode } from '#app/fhir/resource_node'
import { type PatientAddress, type PatientContactPoint } from '#app/fhir/patient_draft'

/** Telecoms that have a value; one that only says why it is absent is left to the source. */
export function patientContactPoints(patient: ResourceNode): PatientContactPoint[] {
  return patient.children('telecom').flatMap((telecom) => {
    const value = telecom.text('value')
    return value === null
      ? []
      : [
          {
            system: telecom.text('system'),
            value,
            use: telecom.text('use'),
            rank: telecom.integer('rank'),
          },
        ]
  })
}

export function patientAddresses(patient: ResourceNode): PatientAddress[] {
  return patient.children('address').map((address) => ({
    use: address.text('use'),
    text: address.text('text'),
    lines: address.texts('line'),
    postalCode: address.text('postalCode'),
    city: address.text('city'),
    district: address.text('district'),
    state: address.text('state'),
    country: address.text('country'),
  }))
}
