import type {
  Interval,
  RegisteredActivity,
  RegisteredProcessor,
  RegisterFacts,
} from '#app/privacy/register_row'

export type ProcessorRow = RegisteredProcessor & { since: string | null; until: string | null }

export type Register = { processors: ProcessorRow[]; activities: RegisteredActivity[] }

/**
 * The register at a moment: the union of what its sources say stood on it then. Nobody types it.
 * Pure, so the same facts give the same register, byte for byte.
 *
 * @param at null for now; what still stands is then asked of the facts, not of a clock
 */
export function registerAt(facts: RegisterFacts, at: Date | null): Register {
  return {
    processors: facts.processors
      .filter((row) => stood(row, at))
      .map(stillStanding)
      .sort(byName),
    activities: facts.activities.filter((row) => stood(row, at)).map((row) => row.item),
  }
}

/** Every interval that ever stood on the register, newest first. */
export function registerHistory(facts: RegisterFacts): ProcessorRow[] {
  const newestFirst = facts.processors.toSorted((a, b) => timeOf(b.from) - timeOf(a.from))
  return newestFirst.map(toProcessorRow)
}

/** The moments at which the register changed, newest first, as ISO 8601 in UTC. */
export function registerMoments(facts: RegisterFacts): string[] {
  const edges = [...facts.processors, ...facts.activities].flatMap((row) => [row.from, row.until])
  const moments = edges.filter((edge) => edge !== null).map((edge) => edge.toISOString())
  return [...new Set(moments)].sort().reverse()
}

/** As of a moment nobody knew yet when a row would end, so the register of a day never changes. */
function stillStanding(row: Interval<RegisteredProcessor>): ProcessorRow {
  return toProcessorRow({ ...row, until: null })
}

/** From inclusive, until exclusive: at the moment of an ending it is gone. */
function stood(row: Interval<unknown>, at: Date | null): boolean {
  if (at === null) return row.until === null
  return timeOf(row.from) <= at.getTime() && (row.until === null || at < row.until)
}

function toProcessorRow(row: Interval<RegisteredProcessor>): ProcessorRow {
  return {
    ...row.item,
    since: row.from?.toISOString() ?? null,
    until: row.until?.toISOString() ?? null,
  }
}

function byName(a: ProcessorRow, b: ProcessorRow): number {
  const order = `${a.name}\n${a.source}`.localeCompare(`${b.name}\n${b.source}`, 'en')
  return order === 0 ? timeOfText(a.since) - timeOfText(b.since) : order
}

function timeOf(moment: Date | null): number {
  return moment?.getTime() ?? Number.NEGATIVE_INFINITY
}

function timeOfText(moment: string | null): number {
  return moment === null ? 0 : Date.parse(moment)
}
