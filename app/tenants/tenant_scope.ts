import type { TenantKeyRing } from '#app/encryption/tenant_key_ring'
import type { PlaneDatabase } from '#app/tenants/plane_database'

export { currentTenant, runInTenant } from '#app/tenants/plane'

export type Site = {
  id: string
  name: string
  operator: string
  address: string
  country: string
}

/** One tenant's facts, database and keys. Who holds it can reach that tenant and no other. */
export class TenantScope {
  readonly kind = 'tenant' as const

  constructor(
    readonly facts: {
      id: string
      slug: string
      name: string
      host: string
      contact: string
      locale: 'nb' | 'en'
      timeZone: string
      site: Site
    },
    readonly database: PlaneDatabase,
    readonly keys: TenantKeyRing
  ) {}

  get id() {
    return this.facts.id
  }
  get slug() {
    return this.facts.slug
  }
  get name() {
    return this.facts.name
  }
  get host() {
    return this.facts.host
  }
  get locale() {
    return this.facts.locale
  }
  get timeZone() {
    return this.facts.timeZone
  }
  get site() {
    return this.facts.site
  }
}
