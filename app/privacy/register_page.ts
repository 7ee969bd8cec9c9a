import { registerAt, registerHistory, registerMoments } from '#app/privacy/register'
import { collectRegister } from '#app/privacy/register_sources'
import type { TenantScope } from '#app/tenants/tenant_scope'
import type { PublicPrivacyProps, RegisterProps } from '#resources/inertia/contract'

/** The register as staff see it: a moment, its history, and the moments it changed at. */
export async function registerPage(tenant: TenantScope, at: Date | null): Promise<RegisterProps> {
  const facts = await collectRegister(tenant)
  return {
    ...heading(tenant, at),
    ...registerAt(facts, at),
    history: registerHistory(facts),
    moments: registerMoments(facts),
  }
}

/** The register as everybody sees it: what stands now. */
export async function publicRegisterPage(tenant: TenantScope): Promise<PublicPrivacyProps> {
  return { ...heading(tenant, null), ...registerAt(await collectRegister(tenant), null) }
}

function heading(tenant: TenantScope, at: Date | null) {
  const { name, operator, address, country } = tenant.site
  return {
    tenantName: tenant.name,
    at: at?.toISOString() ?? null,
    controller: { name: tenant.name, contact: tenant.facts.contact },
    site: { name, operator, address, country },
  }
}
