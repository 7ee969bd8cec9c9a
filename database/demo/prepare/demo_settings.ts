import { isJsonObject } from '#app/fhir/json'
import { installationMode, readInstallation } from '#app/tenants/installation'
import type { CreateSiteInput } from '#app/tenants/actions/create_site'

export type DemoSettings = {
  sites: readonly CreateSiteInput[]
  relay: { host: string; port: number }
}

const sitesMin = 2
const relayDefault = 'smtp://127.0.0.1:2525'

/**
 * What `npm run demo` says about the world around the application: `VARDE_DEMO_SITES` (JSON, one
 * site with its PostgreSQL per hospital) and `VARDE_DEMO_MAIL_RELAY` (`smtp://host:port`).
 *
 * @throws when they are missing, or this is not a demo
 */
export function readDemoSettings(): DemoSettings {
  const installed = readInstallation()?.mode ?? 'demo'
  if (installationMode() !== 'demo' || installed !== 'demo') {
    throw new Error('The demo is made in an installation of its own. Start it with "npm run demo".')
  }
  return { sites: sites(), relay: relay() }
}

function sites(): CreateSiteInput[] {
  const given: unknown = JSON.parse(process.env.VARDE_DEMO_SITES ?? '[]')
  const valid = Array.isArray(given) ? given.filter(isSite) : []
  if (valid.length < sitesMin) {
    throw new Error(
      'VARDE_DEMO_SITES names fewer than two sites. Start the demo with "npm run demo".'
    )
  }
  return valid
}

function isSite(value: unknown): value is CreateSiteInput {
  const keys = ['name', 'operator', 'address', 'country', 'databaseUrl']
  return isJsonObject(value) && keys.every((key) => typeof value[key] === 'string')
}

function relay(): DemoSettings['relay'] {
  const { hostname, port } = new URL(process.env.VARDE_DEMO_MAIL_RELAY ?? relayDefault)
  return { host: hostname, port: Number(port || 25) }
}
