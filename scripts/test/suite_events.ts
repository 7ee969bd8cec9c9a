/** The lines of Japa's ndjson reporter that are of use here. */
export type SuiteEvent =
  | { event: 'group:start'; title: string }
  | {
      event: 'test:end'
      title: { expanded: string } | string
      relativePath?: string
      duration: number
      isSkipped: boolean
      isTodo: boolean
      skipReason?: string
      errors: FailureOfPhase[]
    }
  | { event: 'suite:end'; name: string; errors: FailureOfPhase[] }
  | { event: 'run:end'; hasError: boolean }

export type FailureOfPhase = { phase: string; error: { message?: string; stack?: string } }

/** Reads one line of output; null when a program said something of its own. */
export function parseSuiteEvent(line: string): SuiteEvent | null {
  if (!line.startsWith('{')) return null
  try {
    const value = JSON.parse(line)
    if (typeof value.event === 'string') return value
    return value.aggregates ? { event: 'run:end', hasError: value.hasError === true } : null
  } catch {
    return null
  }
}
