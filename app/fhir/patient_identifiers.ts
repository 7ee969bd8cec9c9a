import { conceptCode } from '#app/fhir/data_types'
import { type ResourceNode } from '#app/fhir/resource_node'
import { type PatientIdentifier } from '#app/fhir/patient_draft'
import { validateIdentifier } from '#app/records/identifiers/identifier_system'

/**
 * The identifiers that have a value. A number with wrong check digits refuses the whole patient:
 * it belongs to somebody else, or to nobody.
 */
export function patientIdentifiers(
  patient: ResourceNode,
  syntheticOnly: boolean
): PatientIdentifier[] {
  return patient.children('identifier').flatMap((identifier) => {
    const value = identifier.text('value')
    if (value === null) {
      return []
    }

    const system = identifier.text('system')
    const checked = validateIdentifier(system, value)
    if (!checked.ok) {
      return identifier.reject('value', `is refused: ${checked.reason.replace(/\.$/, '')}`)
    }
    if (syntheticOnly && checked.value.synthetic === false) {
      return identifier.reject(
        'value',
        'is refused: only numbers of the test ranges may come in here'
      )
    }

    const typeCode = conceptCode(identifier.child('type'))
    return [{ system, value, use: identifier.text('use'), typeCode }]
  })
}
