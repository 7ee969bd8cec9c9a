interface PlaneAddress {
  readonly host: string
  readonly port: number
}

const known = new Map<string, PlaneAddress>()

/** Notes a database server that this process connects to, before it does. */
export function notePlaneAddress({ host, port }: PlaneAddress): void {
  known.set(`${host} ${port}`, { host, port })
}

/** Every database server of this process; what the fence lets drivers reach. */
export function planeAddresses(): Iterable<PlaneAddress> {
  return known.values()
}
