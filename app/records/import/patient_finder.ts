import { BoundedCache } from '#app/encryption/bounded_cache'
import type { PatientDraft } from '#app/fhir/patient_draft'
import { ReferenceGraph, type PatientCriteria } from '#app/fhir/reference_graph'
import { normaliseIdentifier } from '#app/records/identifiers/normalise_identifier'
import {
  selectPatientBySource,
  selectPatientsByToken,
} from '#app/records/import/patient_statements'
import { sourceIndex } from '#app/records/import/source_identity'
import { openDemographics } from '#app/records/patient_summary'
import { currentTenant } from '#app/tenants/tenant_scope'

type TokenHit = { id: string; demographics_sealed: Buffer; wrapped: Buffer }

/** Answers kept for references to patients of earlier imports. */
const answersMax = 10_000

/**
 * Leads a reference to a patient of this import, else of an earlier one; to nobody when it could
 * mean two. Holds a few hundred bytes per patient of this import.
 */
export class PatientFinder {
  readonly #answers = new BoundedCache<string, { id: string | null }>(answersMax)
  readonly #graph = new ReferenceGraph<string>((criteria) => this.#earlier(criteria))

  add(draft: PatientDraft, fullUrl: string | undefined, patientId: string): void {
    const { logicalId, identifiers } = draft
    const address = fullUrl === undefined ? {} : { fullUrl }
    this.#graph.add({ logicalId, identifiers, ...address }, patientId)
  }

  /** @param reference as `patientReferenceOf` gives it */
  async find(reference: string): Promise<string | null> {
    return this.#graph.resolve(reference)
  }

  async #earlier(criteria: PatientCriteria): Promise<string | null> {
    const asked = JSON.stringify(criteria)
    const known = this.#answers.get(asked)
    if (known) return known.id

    const id = await earlierPatient(criteria)
    this.#answers.set(asked, { id })
    return id
  }
}

/** An address on another server says nothing about our ids; a UUID is the same everywhere. */
async function earlierPatient(criteria: PatientCriteria): Promise<string | null> {
  if (criteria.kind === 'identifier') return patientByIdentifier(criteria)
  const isUuid = criteria.kind === 'id' || criteria.fullUrl.startsWith('urn:uuid:')
  if (!isUuid || criteria.logicalId === null) return null

  const { database, keys } = currentTenant()
  const index = sourceIndex(keys.index, `Patient/${criteria.logicalId}`)
  const [row] = await database.query<{ id: string }>(selectPatientBySource, [index])
  return row?.id ?? null
}

/** A token does not tell the system of a number, so the numbers themselves are compared. */
async function patientByIdentifier(wanted: {
  system: string
  value: string
}): Promise<string | null> {
  const { database, keys } = currentTenant()
  const value = normaliseIdentifier(wanted.value)
  const token = keys.index.exact('identifier', value)
  const hits = await database.query<TokenHit>(selectPatientsByToken, [token])
  const holders = hits.filter(({ id, demographics_sealed: cell, wrapped }) => {
    const { identifiers } = openDemographics(keys.unwrapPatientKey(id, wrapped), id, cell)
    return identifiers.some(
      (one) => (one.system ?? '') === wanted.system && normaliseIdentifier(one.value) === value
    )
  })
  return holders.length === 1 ? (holders[0]?.id ?? null) : null
}
