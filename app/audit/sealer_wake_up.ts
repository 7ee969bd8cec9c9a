type Listener = (tenantSlug: string) => void

let listener: Listener | undefined

/** The sealer of this process, if it runs one. */
export function onSealerWakeUp(next: Listener | undefined): void {
  listener = next
}

/** Tells the sealer that a tenant has new events; without one, its own sweep finds them. */
export function wakeSealer(tenantSlug: string): void {
  listener?.(tenantSlug)
}
