import type { Outbox } from '#app/deliveries/outbox'

/** Turns what waits for a message at the current tenant into messages. Safe to repeat. */
type Errand = (now: Date) => Promise<void>

const known = new Set<Outbox>()
const errands = new Set<Errand>()

/** Says that this program has such an outbox; adding it twice changes nothing. */
export function addOutbox(outbox: Outbox): void {
  known.add(outbox)
}

/** Every outbox a worker empties. */
export function allOutboxes(): readonly Outbox[] {
  return [...known]
}

/** Says what is to be done before each round of sending. */
export function addErrand(errand: Errand): void {
  errands.add(errand)
}

/** Runs every errand; one that fails does not hold up the others, nor the messages that are there. */
export async function runErrands(now: Date): Promise<PromiseSettledResult<void>[]> {
  const results: PromiseSettledResult<void>[] = []
  for (const errand of errands) {
    const [result] = await Promise.allSettled([errand(now)])
    results.push(result)
  }
  return results
}
