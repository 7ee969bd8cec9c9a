import { isInsideEea } from '#app/privacy/european_economic_area'
import type { RegisteredProcessor } from '#app/privacy/register_row'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** Who keeps the tenant's database, when that is not the tenant itself. */
export function siteOperator(
  tenant: Pick<TenantScope, 'name' | 'facts'>
): RegisteredProcessor | null {
  const { operator, address, country } = tenant.facts.site
  if (folded(operator) === folded(tenant.name)) return null
  return {
    name: operator,
    address,
    country,
    service: 'Hosting',
    processing: { en: 'All stored data, encrypted', nb: 'Alle lagrede opplysninger, kryptert' },
    legalBasis: 'DPA',
    role: 'processor',
    condition: { en: 'Always', nb: 'Alltid' },
    transferMechanism: isInsideEea(country) ? null : 'not declared',
    source: 'core:site',
  }
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
