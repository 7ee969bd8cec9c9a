import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** A host name as browsers send it, with or without a port. */
const HOST = /^([a-z0-9.-]{1,253})(?::\d{1,5})?$/i

/**
 * What answers on plain HTTP beside the HTTPS server: it leads pages over, and refuses what
 * programs ask, which must not send their secrets in the clear once more (ASVS 4.1.2).
 */
export function createRedirectServer(
  isDeclared: (host: string) => Promise<boolean>,
  port: number
): Server {
  return createServer(async (request, response) => {
    const host = HOST.exec(request.headers.host ?? '')?.[1]?.toLowerCase()
    const isKnown = host !== undefined && (await isDeclared(host).catch(() => false))
    if (!isKnown) return answer(response, 404)
    if (!isPage(request)) return answer(response, 403)
    const place = port === 443 ? host : `${host}:${port}`
    response.setHeader('Location', `https://${place}${request.url ?? '/'}`)
    answer(response, 308)
  })
}

function isPage({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html')
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Length': 0, 'Connection': 'close' }).end()
}
