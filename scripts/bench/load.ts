import autocannon from 'autocannon'

/** One kind of request, in as many variations as are sent in turn. */
export type Subject = {
  name: string
  requests: readonly { method: 'GET' | 'POST'; path: string; body?: string }[]
  headers: Record<string, string>
}

/** Of one round of load, or the medians of several. */
export type Timing = { perSecond: number; p50: number; p95: number }

/** Fills caches and plans; how long that takes is nobody's figure. */
export async function warmUp(port: number, subject: Subject, clients: number): Promise<void> {
  await load(port, subject, clients, 1).catch(() => load(port, subject, clients, 3))
}

/**
 * Sends one kind of request over and over on kept-alive connections.
 *
 * @param clients each waits for its answer before it asks again
 * @throws when an answer is not 2xx, since then something else is being measured
 */
export async function load(
  port: number,
  subject: Subject,
  clients: number,
  seconds: number
): Promise<Timing> {
  const times: number[] = []
  const refused: number[] = []
  const run = autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: clients,
    duration: seconds,
    headers: subject.headers,
    requests: subject.requests.map((request) => ({ ...request })),
  })
  run.on('response', (_client, status, _bytes, milliseconds) => {
    times.push(milliseconds)
    if (status >= 300) refused.push(status)
  })
  const { duration, errors } = await run
  if (refused.length > 0) throw new Error(`${subject.name}: answered ${refused[0]}`)
  if (errors > 0 || times.length === 0) throw new Error(`${subject.name}: ${errors} unanswered`)
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
    quantile(rounds.map(pick).sort((left, right) => left - right), 0.5)
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
