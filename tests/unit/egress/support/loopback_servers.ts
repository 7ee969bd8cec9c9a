import http from 'node:http'
import net, { type AddressInfo } from 'node:net'

export interface LoopbackServer {
  readonly port: number
  readonly origin: string
  close(): Promise<void>
}

/** An HTTP server on a free loopback port. */
export async function httpServer(handler: http.RequestListener): Promise<LoopbackServer> {
  const server = http.createServer(handler)
  return await listening(server, async () => {
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })
}

/** A server that takes connections and does with them what it is told, by default nothing at all. */
export async function tcpServer(
  onConnection: (socket: net.Socket) => void = () => {}
): Promise<LoopbackServer> {
  const open = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    open.add(socket.on('error', () => {}))
    onConnection(socket)
  })
  return await listening(server, async () => {
    for (const socket of open) socket.destroy()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })
}

async function listening(server: net.Server, close: () => Promise<void>): Promise<LoopbackServer> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, origin: `http://127.0.0.1:${port}`, close }
}
