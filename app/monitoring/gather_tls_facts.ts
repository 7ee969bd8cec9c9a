import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readTlsFiles, tlsFiles } from '#app/http/tls/tls_settings'
import { daysUntil } from '#app/keys/key_inventory'
import type { TlsFacts } from '#app/monitoring/installation_facts'
import { consoleHost } from '#app/tenants/control_plane'
import { tenants } from '#app/tenants/tenant_directory'

/** The server's own certificate; null where a proxy ends TLS. */
export async function gatherTlsFacts(now = new Date()): Promise<TlsFacts | null> {
  try {
    const files = tlsFiles()
    if (!files) return null
    const { cert, key } = readTlsFiles(files)
    const certificate = new X509Certificate(cert)
    if (!certificate.checkPrivateKey(createPrivateKey(key))) {
      return unusable('the key in VARDE_TLS_KEY is not the key of the certificate')
    }
    const hosts = [consoleHost(), ...(await declaredHosts())]
    return {
      problem: null,
      daysLeft: daysUntil(certificate.validToDate, now),
      uncovered: hosts.filter((host) => certificate.checkHost(host) === undefined),
    }
  } catch (error) {
    return unusable(error instanceof Error ? error.message : String(error))
  }
}

function unusable(problem: string): TlsFacts {
  return { problem, daysLeft: 0, uncovered: [] }
}

async function declaredHosts(): Promise<string[]> {
  const all = await tenants.all().catch(() => [])
  return all.map(({ host }) => host)
}
