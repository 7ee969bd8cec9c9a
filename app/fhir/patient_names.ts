import { periodAt } from '#app/fhir/data_types'
import { type ResourceNode } from '#app/fhir/resource_node'
import { type PatientDraft, type PatientName } from '#app/fhir/patient_draft'

/** Which name a person is called by, best first; names of the past come last. */
const PREFERENCE = ['official', null, 'usual', 'nickname', 'temp', 'anonymous', 'old', 'maiden']

export function patientNames(patient: ResourceNode): PatientName[] {
  return patient.children('name').map((name) => ({
    use: name.text('use'),
    text: name.text('text'),
    family: name.text('family'),
    given: name.texts('given'),
    prefix: name.texts('prefix'),
    suffix: name.texts('suffix'),
    period: periodAt(name, 'period'),
  }))
}

/** The name on lists and on the banner; null for somebody who has none. */
export function displayName(names: readonly PatientName[]): string | null {
  const byPreference = [...names].sort((a, b) => rank(a) - rank(b))
  for (const name of byPreference) {
    const written = writtenName(name)
    if (written !== '') {
      return written
    }
  }
  return null
}

/**
 * Every part under which somebody may look for the patient: all names of all times, maiden names
 * and nicknames included, as they are written. Titles are left out: they fit too many.
 */
export function searchableNames(patient: Pick<PatientDraft, 'names'>): string[] {
  const parts = patient.names.flatMap((name) => [...name.given, name.family, name.text])
  return [...new Set(parts.filter((part) => part !== null && part !== ''))] as string[]
}

/**
 * The sender's own writing, unless it hides the family name: on a banner `Roel` is not enough for
 * Roelof Olaf Bor.
 */
function writtenName(name: PatientName): string {
  const parts = [...name.given, name.family, ...name.suffix].filter(Boolean).join(' ')
  if (name.text && (parts === '' || name.text.includes(name.family ?? ''))) {
    return name.text
  }
  return parts
}

function rank(name: PatientName): number {
  const place = PREFERENCE.indexOf(name.use)
  return place === -1 ? PREFERENCE.length : place
}
