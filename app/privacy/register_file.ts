import { registerAt, type ProcessorRow } from '#app/privacy/register'
import { collectRegister } from '#app/privacy/register_sources'
import type { Locale } from '#app/privacy/words'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** One processor in words of one language, as a file or a command gives it away. */
export type PlainProcessor = ReturnType<typeof plainProcessor>

/** The register for other programs: texts in one language, nothing that changes by itself. */
export async function registerFile(tenant: TenantScope, at: Date | null, locale: Locale) {
  const { processors, activities } = registerAt(await collectRegister(tenant), at)
  return {
    tenant: tenant.slug,
    at: at?.toISOString() ?? null,
    controller: { name: tenant.name, contact: tenant.facts.contact },
    processors: processors.map((row) => plainProcessor(row, locale)),
    activities: activities.map((activity) => ({
      id: activity.id,
      name: activity.name[locale],
      purpose: activity.purpose[locale],
      legalBasis: activity.legalBasis[locale],
      dataSubjects: activity.dataSubjects[locale],
      categories: activity.categories[locale],
      recipients: activity.recipients,
      transfers: activity.transfers,
      retention: activity.retention[locale],
      security: activity.security[locale],
      source: activity.source,
    })),
  }
}

export function plainProcessor(row: ProcessorRow, locale: Locale) {
  const country = new Intl.DisplayNames([locale], { type: 'region' }).of(row.country)
  return {
    name: row.name,
    address: `${row.address}, ${country ?? row.country}`,
    service: row.service,
    processing: row.processing[locale],
    legalBasis: row.legalBasis,
    country: row.country,
    role: row.role,
    condition: row.condition[locale],
    transferMechanism: row.transferMechanism,
    since: row.since,
    until: row.until,
    source: row.source,
  }
}
