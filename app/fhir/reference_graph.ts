import { normaliseIdentifier } from '#app/records/identifiers/normalise_identifier'

/** What a reference to a patient asks for. */
export type PatientCriteria =
  | { kind: 'address'; fullUrl: string; logicalId: string | null }
  | { kind: 'id'; logicalId: string }
  | { kind: 'identifier'; system: string; value: string }

export type KnownPatient = {
  logicalId: string
  fullUrl?: string
  identifiers: readonly { system: string | null; value: string }[]
}

/** Finds a patient of earlier imports; null when there is none, or more than one. */
export type KnownPatientLookup<Key> = (criteria: PatientCriteria) => Promise<Key | null>

/** Two patients answer to one name, so it may lead to neither. */
const AMBIGUOUS = Symbol('ambiguous')

/**
 * Leads references between resources to patients of the same batch, else to patients already
 * known. Where a reference could mean two people it means nobody: filing a finding under the
 * wrong patient is worse than leaving it unfiled.
 */
export class ReferenceGraph<Key extends string | number> {
  readonly #byAddress = new Map<string, Key | typeof AMBIGUOUS>()
  readonly #byId = new Map<string, Key | typeof AMBIGUOUS>()
  readonly #byIdentifier = new Map<string, Key | typeof AMBIGUOUS>()

  constructor(readonly lookup: KnownPatientLookup<Key>) {}

  /** Adds a patient of this batch. Add them all before resolving: files come in any order. */
  add(patient: KnownPatient, key: Key): void {
    put(this.#byId, patient.logicalId, key)
    put(this.#byAddress, patient.fullUrl ?? `urn:uuid:${patient.logicalId}`, key)
    for (const { system, value } of patient.identifiers) {
      put(this.#byIdentifier, identifierKey(system ?? '', value), key)
    }
  }

  /** @param reference as patientReferenceOf() gives it */
  async resolve(reference: string): Promise<Key | null> {
    const criteria = patientCriteria(reference)
    if (!criteria) {
      return null
    }
    const found = this.#find(criteria)
    return found === AMBIGUOUS ? null : (found ?? this.lookup(criteria))
  }

  #find(criteria: PatientCriteria): Key | typeof AMBIGUOUS | undefined {
    switch (criteria.kind) {
      case 'address':
        return this.#byAddress.get(criteria.fullUrl)
      case 'id':
        return this.#byId.get(criteria.logicalId)
      case 'identifier':
        return this.#byIdentifier.get(identifierKey(criteria.system, criteria.value))
    }
  }
}

/** Takes a written reference apart; null for one that names no patient. */
function patientCriteria(reference: string): PatientCriteria | null {
  const search = /^Patient\?identifier=([^&]*)$/.exec(reference)
  if (search) {
    return identifierCriteria(search[1] ?? '')
  }
  if (reference.startsWith('urn:uuid:')) {
    return { kind: 'address', fullUrl: reference, logicalId: reference.slice('urn:uuid:'.length) }
  }

  const path = /^(https?:\/\/.*\/)?Patient\/([A-Za-z0-9\-.]{1,64})(\/_history\/[^/]+)?$/.exec(
    reference
  )
  if (!path) {
    return null
  }
  const [, base, logicalId = ''] = path
  return base
    ? { kind: 'address', fullUrl: `${base}Patient/${logicalId}`, logicalId }
    : { kind: 'id', logicalId }
}

function identifierCriteria(encoded: string): PatientCriteria | null {
  try {
    const token = decodeURIComponent(encoded)
    const bar = token.indexOf('|')
    return {
      kind: 'identifier',
      system: token.slice(0, Math.max(bar, 0)),
      value: token.slice(bar + 1),
    }
  } catch {
    return null
  }
}

function identifierKey(system: string, value: string): string {
  return `${system}|${normaliseIdentifier(value)}`
}

function put<Key>(map: Map<string, Key | typeof AMBIGUOUS>, name: string, key: Key): void {
  const present = map.get(name)
  map.set(name, present === undefined || present === key ? key : AMBIGUOUS)
}
