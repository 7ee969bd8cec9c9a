import autocannon, { type Result } from 'autocannon'

/** One kind of request, in as many variations as are sent in turn. */
export type Subject = {
  name: string
  requests: readonly { method: 'GET' | 'POST'; path: string; body?: string }[]
  headers: Record<string, string>
}

/** Of one round of load, or the medians of several. */
export type Timing = { perSecond: number; p50: number; p95: number }

/** A disk or a neighbour may hold everything up for seconds. */
const attemptsMax = 6

/** As `load`, and again for longer when nothing at all was answered. */
export async function loadPatiently(
  port: number,
  subject: Subject,
  clients: number,
  seconds: number
): Promise<Timing> {
  for (let attempt = 1; attempt <= attemptsMax; attempt++) {
    const timing = await load(port, subject, clients, seconds * attempt)
    if (timing) return timing
  }
  throw new Error(`${subject.name}: nothing was answered`)
}

/**
 * Sends one kind of request over and over on kept-alive connections.
 *
 * @param clients each waits for its answer before it asks again
 * @returns null when no answer came in time
 * @throws when an answer is not 2xx, since then something else is being measured
 */
async function load(
  port: number,
  subject: Subject,
  clients: number,
  seconds: number
): Promise<Timing | null> {
  const times: number[] = []
  const refused: number[] = []
  const { duration, errors } = await new Promise<Result>((resolve, reject) => {
    const options = {
      url: `http://127.0.0.1:${port}`,
      connections: clients,
      duration: seconds,
      headers: subject.headers,
      requests: subject.requests.map((request) => ({ ...request })),
    }
    const run = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)))
    run.on('response', (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds)
      if (status >= 300) refused.push(status)
    })
  })
  if (refused.length > 0) throw new Error(`${subject.name}: answered ${refused[0]}`)
  if (errors > 0) throw new Error(`${subject.name}: ${errors} requests were not answered`)
  if (times.length === 0) return null
  times.sort((left, right) => left - right)
  return {
    perSecond: times.length / duration,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  }
}

/** The middle of the rounds, each figure for itself. */
export function medianOf(rounds: readonly Timing[]): Timing {
  const middle = (pick: (timing: Timing) => number) =>
    quantile(
      rounds.map(pick).sort((left, right) => left - right),
      0.5
    )
  return {
    perSecond: middle(({ perSecond }) => perSecond),
    p50: middle(({ p50 }) => p50),
    p95: middle(({ p95 }) => p95),
  }
}

/** @param sorted ascending, not empty */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}
