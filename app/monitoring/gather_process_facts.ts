import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isDemoCertificate } from '#app/encryption/demo_marker'
import type { ProcessFacts } from '#app/monitoring/installation_facts'
import { installationMode, readInstallation, storagePath } from '#app/tenants/installation'
import { demoPassphraseFile, keyDirectory } from '#app/tenants/installation_key_store'

const CERTIFICATES = ['ca.crt', 'service.crt']

/** What this process and its storage folder look like from inside. */
export function gatherProcessFacts(): ProcessFacts {
  const { env } = process
  return {
    nodeVersion: process.version,
    mode: installationMode(),
    host: env.HOST ?? '127.0.0.1',
    trustedProxies: (env.VARDE_TRUSTED_PROXIES ?? '').split(',').filter(Boolean),
    egressMap: env.VARDE_EGRESS_MAP ?? '',
    redisUrl: env.REDIS_URL,
    tlsRejectUnauthorized: env.NODE_TLS_REJECT_UNAUTHORIZED,
    installedFor: readInstallation()?.mode ?? null,
    hasDemoKeys: hasDemoKeys(),
    hasDemoPassphraseFile: existsSync(demoPassphraseFile()),
    folderModes: [storagePath(), keyDirectory()].filter(existsSync).map(modeOf),
    connectionsMaxPerPlane: Number(env.VARDE_POOL_MAX ?? 3),
  }
}

function hasDemoKeys(): boolean {
  return CERTIFICATES.map((name) => join(keyDirectory(), name))
    .filter((file) => existsSync(file))
    .some((file) => isDemoCertificate(readFileSync(file, 'utf8')))
}

function modeOf(path: string): { path: string; mode: number } {
  return { path, mode: statSync(path).mode & 0o777 }
}
