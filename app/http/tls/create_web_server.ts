import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import { createSecureContext } from 'node:tls'
import { readTlsFiles, tlsFiles, tlsPolicy, type TlsFiles } from '#app/http/tls/tls_settings'

/** How often the files are looked at; a certificate is renewed without a restart. */
const RENEWAL_MS = 60_000

/** The web server: HTTPS where the operator named a certificate, else HTTP for a proxy. */
export function createWebServer(handle: RequestListener): Server | TlsServer {
  const files = tlsFiles()
  if (!files) return createServer(handle)
  const server = createTlsServer({ ...tlsPolicy, ...readTlsFiles(files) }, handle)
  const timer = setInterval(() => takeOverRenewed(server, files), RENEWAL_MS).unref()
  server.on('close', () => clearInterval(timer))
  return server
}

/**
 * Takes over files that were exchanged. What is no pair, or cannot be read, changes nothing: the
 * server goes on with the certificate it has, and the doctor counts its days.
 *
 * @returns whether the files are in use
 */
export function takeOverRenewed(server: TlsServer, files: TlsFiles): boolean {
  try {
    const pair = readTlsFiles(files)
    createSecureContext({ ...tlsPolicy, ...pair })
    server.setSecureContext({ ...tlsPolicy, ...pair })
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(`The certificate was not taken over: ${reason}\n`)
    return false
  }
}
