import { randomUUID } from 'node:crypto'
import type { PatientContactPoint } from '#app/fhir/patient_draft'
import type { PatientDemographics } from '#app/records/patient_summary'

export type StoredContactPoint = PatientDemographics['contactPoints'][number]

/**
 * Contact points after a changed source: the sender's, without those that were removed here and
 * with those that were added here. A point that stays keeps its id.
 *
 * @param incoming what the sender has now
 * @param before what the sender had when it was imported last
 * @param current what the record has
 */
export function mergeContactPoints(
  incoming: readonly PatientContactPoint[],
  before: readonly PatientContactPoint[],
  current: readonly StoredContactPoint[]
): StoredContactPoint[] {
  const removedHere = before.filter((point) => !find(current, point))
  const addedHere = current.filter((point) => !find(before, point) && !find(incoming, point))
  const sent = incoming
    .filter((point) => !find(removedHere, point))
    .map((point) => ({ ...point, id: find(current, point)?.id ?? randomUUID() }))
  return [...sent, ...addedHere]
}

function find<Point extends PatientContactPoint>(
  points: readonly Point[],
  { system, value }: PatientContactPoint
): Point | undefined {
  return points.find((one) => one.system === system && one.value === value)
}
