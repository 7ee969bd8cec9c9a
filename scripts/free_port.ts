import { createServer } from 'node:net'

/** Whether nothing listens on a port of this machine's loopback address. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/**
 * The wanted port, or the next free one above it.
 *
 * @throws when a hundred ports in a row are busy
 */
export async function freePortFrom(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 100; port++) {
    if (await isPortFree(port)) return port
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 99}.`)
}
