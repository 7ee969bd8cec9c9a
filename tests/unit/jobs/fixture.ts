import { randomUUID } from 'node:crypto'
import { TenantKeyRing } from '#app/encryption/tenant_key_ring'
import { PlaneDatabase } from '#app/tenants/plane_database'
import { TenantScope } from '#app/tenants/tenant_scope'
import { givenDemoKeyStore } from '#tests/unit/encryption/fixture'

/** A tenant with keys of its own and a database that is never asked. */
export async function givenTenantScope(slug: string): Promise<TenantScope> {
  const id = randomUUID()
  const keyStore = await givenDemoKeyStore()
  const { keys } = TenantKeyRing.createMaterial(id, keyStore)
  const site = { id: randomUUID(), name: 'Site', operator: 'O', address: 'A', country: 'NO' }
  const facts = {
    id,
    slug,
    name: slug,
    host: `${slug}.localhost`,
    contact: '',
    locale: 'nb' as const,
    timeZone: 'Europe/Oslo',
    site,
  }
  return new TenantScope(facts, unreachable(), TenantKeyRing.open(id, keys, keyStore))
}

function unreachable(): PlaneDatabase {
  const connection = { host: '127.0.0.1', port: 1, database: 'none', user: 'nobody' }
  return new PlaneDatabase({ ...connection, applicationName: 'test' })
}
