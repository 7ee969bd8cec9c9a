import { randomUUID } from 'node:crypto'
import type { EntryDraft } from '#app/fhir/entry_draft'
import { sealContent } from '#app/records/entry_content'
import { instantOf } from '#app/records/import/fhir_moment'
import type { StoredItem } from '#app/records/import/record_item'
import type { ImportRun } from '#app/records/import/import_run'
import { knownEntries, knownEpisodes, type KnownRows } from '#app/records/import/known_records'
import {
  insertEntries,
  insertEntryVersions,
  raiseEntries,
  type KnownEntryRow,
  type KnownEpisodeRow,
} from '#app/records/import/resource_statements'
import { sourceIndex } from '#app/records/import/source_identity'
import type { Transaction } from '#app/tenants/plane_database'

type EntryVersion = {
  id: string
  entryId: string
  number: number
  item: StoredItem
  episodeId: string | null
  writtenAt: Date
  content: Buffer
}

/**
 * Makes an entry of every finished note about a patient; a note whose text the sender changed
 * gets a further version, and what stood there before stays readable.
 *
 * @returns the items that led to an entry or a version now
 */
export async function importEntries(
  run: ImportRun,
  trx: Transaction,
  items: readonly StoredItem[]
): Promise<StoredItem[]> {
  const notes = items.filter((item) => item.entry !== null && item.key !== null && item.isChanged)
  if (notes.length === 0) return []
  const known = await knownEntries(trx, notes)
  const episodes = await knownEpisodes(trx, encounterIndexes(run, notes))
  const versions = notes.flatMap((item) =>
    entryVersion(run, item, known.of(item.sourceIndex), episodes)
  )
  await writeVersions(trx, versions)
  run.report.entries += versions.length
  return versions.map(({ item }) => item)
}

async function writeVersions(trx: Transaction, versions: readonly EntryVersion[]): Promise<void> {
  const first = versions.filter(({ number }) => number === 1)
  const later = versions.filter(({ number }) => number > 1)
  if (first.length > 0) await trx.query(insertEntries, entryValues(first))
  await trx.query(insertEntryVersions, versionValues(versions))
  if (later.length === 0) return
  await trx.query(raiseEntries, [
    later.map(({ entryId }) => entryId),
    later.map(({ number }) => number),
  ])
}

function entryVersion(
  run: ImportRun,
  item: StoredItem,
  known: KnownEntryRow | undefined,
  episodes: KnownRows<KnownEpisodeRow>
): EntryVersion[] {
  const { entry, key, read } = item
  if (!entry || !key) return []
  const id = randomUUID()
  const encounter = encounterIndex(run, entry)
  const episode = encounter && episodes.of(encounter)
  return [
    {
      id,
      entryId: known?.id ?? randomUUID(),
      number: (known?.current_number ?? 0) + 1,
      item,
      episodeId: episode?.patient_id === item.patientId ? episode.id : null,
      writtenAt: instantOf(entry.writtenAt) ?? run.startedAt,
      content: sealContent(key, id, {
        kind: entry.title ?? entry.kindCode ?? read.resource.resourceType,
        text: entry.text,
        externalAuthor: entry.authorDisplay,
        reason: null,
      }),
    },
  ]
}

function encounterIndexes(run: ImportRun, notes: readonly StoredItem[]): Buffer[] {
  return notes.flatMap(({ entry }) => (entry && encounterIndex(run, entry)) ?? [])
}

/** Where the episode of `Encounter/x` or of a Bundle's `urn:uuid:x` would be found. */
function encounterIndex(run: ImportRun, { encounterReference }: EntryDraft): Buffer | null {
  const [, id] = /^(?:Encounter\/|urn:uuid:)([A-Za-z0-9\-.]{1,64})$/.exec(
    encounterReference ?? ''
  ) ?? ['']
  return id === undefined ? null : sourceIndex(run.tenant.keys.index, `Encounter/${id}`)
}

function entryValues(versions: readonly EntryVersion[]): unknown[] {
  return [
    versions.map(({ entryId }) => entryId),
    versions.map(({ item }) => item.patientId),
    versions.map(({ episodeId }) => episodeId),
    versions.map(({ item }) => item.sourceIndex),
    versions.map(({ writtenAt }) => writtenAt),
  ]
}

function versionValues(versions: readonly EntryVersion[]): unknown[] {
  return [
    versions.map(({ id }) => id),
    versions.map(({ entryId }) => entryId),
    versions.map(({ number }) => number),
    versions.map(({ content }) => content),
    versions.map(({ writtenAt }) => writtenAt),
  ]
}
