import type { RegisteredProcessor } from '#app/privacy/register_row'
import type { ProcessorRow } from '#app/privacy/register'

export type RegisterDiff = { added: ProcessorRow[]; removed: ProcessorRow[] }

/**
 * What the register gains and loses when one source's rows change; shown to the administrator
 * before it is confirmed (GDPR article 28(2): no processor without a decision).
 */
export function registerDiff(
  current: readonly ProcessorRow[],
  planned: readonly RegisteredProcessor[],
  source: string
): RegisterDiff {
  const standing = current.filter((row) => row.source === source)
  const isPlanned = (row: ProcessorRow) => planned.some((plan) => isSame(plan, row))
  const isStanding = (plan: RegisteredProcessor) => standing.some((row) => isSame(plan, row))
  return {
    added: planned
      .filter((plan) => !isStanding(plan))
      .map((plan) => ({ ...plan, since: null, until: null })),
    removed: standing.filter((row) => !isPlanned(row)),
  }
}

/** A processor that moves, or gets more data, is another row: it has to be confirmed again. */
function isSame(plan: RegisteredProcessor, row: ProcessorRow): boolean {
  return identityOf(plan) === identityOf(row)
}

function identityOf(row: RegisteredProcessor): string {
  const { name, address, country, service, processing, legalBasis, role, transferMechanism } = row
  const parts = [name, address, country, service, processing.en, legalBasis, role]
  return JSON.stringify([...parts, transferMechanism])
}
