const LINE_FEED = 0x0a

export type Line = {
  /** Counted from 0, blank lines included. */
  index: number
  /** Null when the line is longer than the limit; its bytes were dropped while they came in. */
  bytes: Buffer | null
}

/**
 * Splits a stream of bytes into lines and holds one line at most. Blank lines are left out.
 */
export async function* readLines(
  chunks: AsyncIterable<Buffer>,
  limitBytes: number
): AsyncGenerator<Line> {
  let index = 0
  let pending = new PendingLine(limitBytes)

  for await (const chunk of chunks) {
    let start = 0
    let end = chunk.indexOf(LINE_FEED)
    while (end !== -1) {
      pending.add(chunk.subarray(start, end))
      yield* pending.finish(index++)
      pending = new PendingLine(limitBytes)
      start = end + 1
      end = chunk.indexOf(LINE_FEED, start)
    }
    pending.add(chunk.subarray(start))
  }
  yield* pending.finish(index)
}

class PendingLine {
  #parts: Buffer[] = []
  #length = 0

  constructor(readonly limitBytes: number) {}

  add(part: Buffer): void {
    this.#length += part.length
    if (this.#length > this.limitBytes) {
      this.#parts = []
    } else if (part.length > 0) {
      this.#parts.push(part)
    }
  }

  *finish(index: number): Generator<Line> {
    if (this.#length > this.limitBytes) {
      yield { index, bytes: null }
      return
    }

    const bytes = Buffer.concat(this.#parts)
    if (!bytes.every(isSpace)) {
      yield { index, bytes }
    }
  }
}

/** Space, tab, carriage return. */
function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d
}
