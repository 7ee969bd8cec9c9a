import { isJsonObject, type FhirResource, type JsonObject, type JsonValue } from '#app/fhir/json'

/**
 * Elements that name whom a resource is about, in the order they are asked. Covers every type of
 * R4 that is filed under a patient (https://hl7.org/fhir/R4/compartmentdefinition-patient.html).
 */
const ELEMENTS = ['subject', 'patient', 'beneficiary', 'individual', 'for', 'target', 'entity']

/**
 * Whom a resource is about: the reference as written (`Patient/x`, `urn:uuid:…`, an absolute
 * address, `Patient?identifier=…`), or null when it is about no patient. A reference by identifier
 * alone comes back in the `Patient?identifier=` form. `urn:uuid:` may turn out to be no patient.
 */
export function patientReferenceOf(resource: FhirResource): string | null {
  for (const element of ELEMENTS) {
    for (const value of listOf(resource[element])) {
      const reference = patientReference(element === 'entity' ? innerWhat(value) : value)
      if (reference) {
        return reference
      }
    }
  }
  return fromParticipants(resource)
}

/** Appointment and AppointmentResponse name their patient among the actors. */
function fromParticipants(resource: FhirResource): string | null {
  const actors = [resource.actor, ...listOf(resource.participant).map((one) => one.actor)]
  for (const actor of actors.flatMap(listOf)) {
    const reference = patientReference(actor)
    if (reference) {
      return reference
    }
  }
  return null
}

function patientReference(value: JsonObject | null): string | null {
  if (!value) {
    return null
  }
  const { reference, type, identifier } = value
  if (typeof reference === 'string' && (type === undefined || type === 'Patient')) {
    return /(^|\/)Patient[/?]|^urn:uuid:/.test(reference) ? reference : null
  }
  if (type === 'Patient' && isJsonObject(identifier) && typeof identifier.value === 'string') {
    const token = `${identifier.system ?? ''}|${identifier.value}`
    return `Patient?identifier=${encodeURIComponent(token)}`
  }
  return null
}

/** AuditEvent.entity wraps its reference in `what`. */
function innerWhat(entity: JsonObject): JsonObject | null {
  return isJsonObject(entity.what) ? entity.what : null
}

function listOf(value: JsonValue | undefined): JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isJsonObject)
}
