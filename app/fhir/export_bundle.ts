import { onOneLine } from '#app/fhir/json_source'

export type ExportItem = {
  /** JSON of one resource, as it was stored; written out token by token as it is. */
  source: string
  /** Its address inside the Bundle, when it came with one. */
  fullUrl?: string
}

type Items = Iterable<ExportItem> | AsyncIterable<ExportItem>

/** One resource per line. Stored resources keep every number and text; only line breaks go. */
export async function* exportNdjson(items: Items): AsyncGenerator<string> {
  for await (const item of items) {
    yield `${onOneLine(item.source)}\n`
  }
}

/**
 * A Bundle of type collection, written piece by piece so that no hospital has to fit in memory.
 *
 * @param timestamp when the export was made, ISO 8601 with an offset
 */
export async function* exportCollection(items: Items, timestamp: string): AsyncGenerator<string> {
  const stamp = JSON.stringify(timestamp)
  yield `{"resourceType":"Bundle","type":"collection","timestamp":${stamp},"entry":[`

  let separator = '\n'
  for await (const { source, fullUrl } of items) {
    const address = fullUrl === undefined ? '' : `"fullUrl":${JSON.stringify(fullUrl)},`
    yield `${separator}{${address}"resource":${source}}`
    separator = ',\n'
  }
  yield '\n]}\n'
}
