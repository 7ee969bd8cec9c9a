import { statement } from '#app/tenants/statement'

export type TenantRow = {
  id: string
  slug: string
  name: string
  host: string
  contact: string
  locale: 'nb' | 'en'
  time_zone: string
  keys_revision: string
  keys_disabled_at: Date | null
  keys_disabled_reason: string | null
  database_name: string
  runtime_role: string
  runtime_password_sealed: Buffer
  placement_id: string
  site_id: string
  site_name: string
  operator: string
  address: string
  country: string
  database_host: string
  database_port: number
}

export const selectTenants = statement(
  'tenants.select_active',
  `select t.id, t.slug, t.name, t.host, t.contact, t.locale, t.time_zone,
          t.keys_revision, t.keys_disabled_at, t.keys_disabled_reason,
          p.id as placement_id, p.database_name, p.runtime_role, p.runtime_password_sealed,
          s.id as site_id, s.name as site_name, s.operator, s.address, s.country,
          s.database_host, s.database_port
   from tenants t
   join placements p on p.tenant_id = t.id and p.until is null
   join sites s on s.id = p.site_id
   where t.state = 'active'`
)

/** A tenant whose keys an operator has disabled: nothing of it can be read for now. */
export type DisabledTenant = {
  slug: string
  name: string
  host: string
  locale: 'nb' | 'en'
  since: Date
  reason: string
}

export function disabledTenant(row: TenantRow): DisabledTenant | null {
  const { slug, name, host, locale, keys_disabled_at: since, keys_disabled_reason: reason } = row
  return since && { slug, name, host, locale, since, reason: reason ?? '' }
}
