import type { ReadResource } from '#app/fhir/read_resources'
import { sourceName } from '#app/records/import/source_identity'

const resourcesMax = 200
/** Characters of JSON in one batch, so that large documents do not gather in memory. */
const charactersMax = 8 * 1024 * 1024

/** A resource and the name under which it is stored. */
export type NamedResource = ReadResource & { name: string }

/**
 * Gathers resources for one transaction. The same resource never occurs twice in a batch: a later
 * version of it waits for the next one, and so replaces the earlier.
 */
export async function* batchesOf(
  resources: AsyncIterable<ReadResource>
): AsyncGenerator<NamedResource[]> {
  let batch = new Map<string, NamedResource>()
  let characters = 0

  for await (const read of resources) {
    const name = sourceName(read)
    const isFull = batch.size >= resourcesMax || characters >= charactersMax
    if (isFull || batch.has(name)) {
      yield [...batch.values()]
      batch = new Map()
      characters = 0
    }
    batch.set(name, { ...read, name })
    characters += read.source.length
  }
  if (batch.size > 0) yield [...batch.values()]
}
