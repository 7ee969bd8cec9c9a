import type { Server } from 'node:http'
import type { ApplicationService } from '@adonisjs/core/types'
import { createRedirectServer } from '#app/http/tls/redirect_server'
import { tlsFiles } from '#app/http/tls/tls_settings'
import { consoleHost } from '#app/tenants/control_plane'
import { tenants } from '#app/tenants/tenant_directory'

/** Leads browsers from plain HTTP to HTTPS, when the operator named a port for it. */
export default class RedirectProvider {
  #server: Server | undefined

  constructor(protected app: ApplicationService) {}

  async ready() {
    const port = Number(process.env.VARDE_HTTP_REDIRECT_PORT ?? 0)
    if (!port || !tlsFiles()) return
    const server = createRedirectServer(isDeclared, Number(process.env.PORT))
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, process.env.HOST, resolve)
    })
    this.#server = server
  }

  async shutdown() {
    this.#server?.close()
  }
}

async function isDeclared(host: string): Promise<boolean> {
  return host === consoleHost() || (await tenants.byHost(host)) !== null
}
