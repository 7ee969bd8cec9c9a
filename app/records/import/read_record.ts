import { toEpisodeDraft, type EpisodeDraft } from '#app/fhir/encounter_mapping'
import type { EntryDraft } from '#app/fhir/entry_draft'
import { toEntryDraft } from '#app/fhir/entry_mapping'
import type { ReadResource } from '#app/fhir/read_resources'
import { accept, type Result } from '#app/result'

/** What becomes of a resource that is no Patient, apart from being kept. */
export type RecordReading = { episode: EpisodeDraft | null; entry: EntryDraft | null }

/**
 * Reads a resource for the record. Only finished notes with a text become entries: one that is
 * preliminary was signed by nobody, one that was replaced or entered in error is not to be read.
 */
export function readRecord({ resource }: Pick<ReadResource, 'resource'>): Result<RecordReading> {
  if (resource.resourceType === 'Encounter') {
    const episode = toEpisodeDraft(resource)
    return episode.ok ? accept({ episode: episode.value, entry: null }) : episode
  }
  const entry = toEntryDraft(resource)
  if (!entry.ok) return entry
  return accept({
    episode: null,
    entry: entry.value && isReadable(entry.value) ? entry.value : null,
  })
}

function isReadable({ status, superseded, text }: EntryDraft): boolean {
  const isFinished = status === 'final' || status === 'amended'
  return isFinished && !superseded && text.trim() !== ''
}
