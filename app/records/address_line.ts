import type { PatientAddress } from '#app/fhir/patient_draft'

/** An address on one line. The country is left out at home, where nobody writes it. */
export function addressLine(address: PatientAddress, home: string): string {
  if (address.text) return address.text
  const town = [address.postalCode, address.city].filter(Boolean).join(' ')
  return [...address.lines, town, address.state, address.country === home ? null : address.country]
    .filter(Boolean)
    .join(', ')
}
