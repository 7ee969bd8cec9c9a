import { randomUUID } from 'node:crypto'
import type { EpisodeDraft } from '#app/fhir/encounter_mapping'
import { instantOf } from '#app/records/import/fhir_moment'
import type { StoredItem } from '#app/records/import/record_item'
import type { ImportRun } from '#app/records/import/import_run'
import { knownEpisodes } from '#app/records/import/known_records'
import { writeEpisodes, type KnownEpisodeRow } from '#app/records/import/resource_statements'
import type { Transaction } from '#app/tenants/plane_database'

type EpisodeRow = {
  id: string
  item: StoredItem
  patientId: string
  unitId: string
  status: 'planned' | 'active' | 'finished'
  startedAt: Date
  endedAt: Date | null
  title: Buffer | null
  responsibleId: string | null
}

/**
 * Makes an episode of every Encounter at a unit that exists here; other Encounters stay kept.
 *
 * @returns the items that led to an episode now
 */
export async function importEpisodes(
  run: ImportRun,
  trx: Transaction,
  items: readonly StoredItem[]
): Promise<StoredItem[]> {
  const encounters = items.filter((item) => item.episode !== null)
  const indexes = encounters.map((item) => item.sourceIndex)
  const known = await knownEpisodes(trx, indexes)
  const rows = encounters.flatMap((item) => {
    const row = known.of(item.sourceIndex)
    return row && !item.isChanged ? [] : episodeRow(run, item, row)
  })
  if (rows.length > 0) await trx.query(writeEpisodes, episodeValues(rows))
  run.report.episodes += rows.filter(({ item }) => !known.of(item.sourceIndex)).length
  return rows.map(({ item }) => item)
}

function episodeRow(
  run: ImportRun,
  item: StoredItem,
  known: KnownEpisodeRow | undefined
): EpisodeRow[] {
  const { episode, patientId, key } = item
  const unitId = run.unitIds.get(episode?.unitDisplay ?? '')
  const status = episode && episodeStatus(episode, known !== undefined)
  if (!episode || !status || !unitId || !patientId || !key) return []

  const id = known?.id ?? randomUUID()
  const startedAt = instantOf(episode.start) ?? run.startedAt
  const title = episode.reasonDisplay ?? episode.typeDisplay
  return [
    {
      id,
      item,
      patientId,
      unitId,
      status,
      startedAt,
      endedAt: status === 'finished' ? (instantOf(episode.end) ?? startedAt) : null,
      title: title === null ? null : key.seal('episodes', 'title_sealed', id, title),
      responsibleId: run.clinicians.find(unitId, episode.responsibleDisplay),
    },
  ]
}

/** A contact that never took place opens nothing, and closes what an earlier import opened. */
function episodeStatus({ status }: EpisodeDraft, isKnown: boolean): EpisodeRow['status'] | null {
  switch (status) {
    case 'open':
      return 'active'
    case 'planned':
    case 'finished':
      return status
    case 'cancelled':
    case 'entered_in_error':
      return isKnown ? 'finished' : null
    case 'unknown':
      return null
  }
}

function episodeValues(rows: readonly EpisodeRow[]): unknown[] {
  return [
    rows.map(({ id }) => id),
    rows.map(({ patientId }) => patientId),
    rows.map(({ unitId }) => unitId),
    rows.map(({ status }) => status),
    rows.map(({ startedAt }) => startedAt),
    rows.map(({ endedAt }) => endedAt),
    rows.map(({ title }) => title),
    rows.map(({ item }) => item.sourceIndex),
    rows.map(({ responsibleId }) => responsibleId),
  ]
}
