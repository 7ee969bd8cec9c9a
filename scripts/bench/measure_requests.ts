import type { Say } from '../progress.ts'
import type { BenchOptions } from './options.ts'
import { loadPatiently, medianOf, type Timing } from './load.ts'
import { rateRow, timeRow, type Row } from './rows.ts'
import type { MeasuredSubject } from './subjects.ts'

const clientCounts = [1, 32] as const

/**
 * Every kind of request, by one client and by 32. The rounds go through all kinds in turn, so that
 * what else the machine does falls on each of them, and on the floor, alike.
 *
 * @param subjects the first is the floor of the others
 */
export async function measureRequests(
  port: number,
  subjects: readonly MeasuredSubject[],
  options: BenchOptions,
  say: Say
): Promise<Row[]> {
  const rows: Row[] = []
  for (const clients of clientCounts) {
    const rounds = new Map<MeasuredSubject, Timing[]>(subjects.map((subject) => [subject, []]))
    for (const subject of subjects) await loadPatiently(port, subject, clients, 1)
    for (let round = 1; round <= options.rounds; round++) {
      say(
        `requests of ${clients === 1 ? 'one client' : `${clients} clients`}, round ${round} of ${options.rounds}`
      )
      for (const subject of subjects) {
        rounds.get(subject)!.push(await loadPatiently(port, subject, clients, options.seconds))
      }
    }
    rows.push(...rowsOf(clients, [...rounds]))
  }
  return rows
}

function rowsOf(clients: number, measured: [MeasuredSubject, Timing[]][]): Row[] {
  const timings = measured.map(([subject, rounds]) => ({ subject, timing: medianOf(rounds) }))
  const floor = timings[0]!.timing
  return timings.flatMap(({ subject, timing }) => {
    const isFloor = timing === floor
    const name = `${subject.name}, ${clients === 1 ? '1 client' : `${clients} clients`}`
    const target = clients === 1 ? null : subject.target
    return [
      rateRow(name, 'requests/s', timing.perSecond, isFloor ? null : floor.perSecond, target),
      timeRow(`${name}, p50`, timing.p50, isFloor ? null : floor.p50),
      timeRow(`${name}, p95`, timing.p95, isFloor ? null : floor.p95),
    ]
  })
}
