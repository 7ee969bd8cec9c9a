import { factorsToConfirmWith } from '#app/auth/sign_in_policy'
import type { SignedInOperator, SignedInStaff } from '#app/auth/signed_in_staff'
import { grantLine } from '#app/support/grant_line'
import {
  selectGrants,
  selectHere,
  selectOwn,
  selectRequests,
  type GrantRow,
} from '#app/support/statements/support_statements'
import type { ConsoleScope } from '#app/tenants/console_scope'
import { publicOrigin } from '#app/tenants/public_origin'
import { tenants } from '#app/tenants/tenant_directory'
import { currentTenant } from '#app/tenants/tenant_scope'
import type {
  ConsoleSupportProps,
  SupportPresence,
  SupportProps,
} from '#resources/inertia/contract'

/** What operators asked of this tenant, what was granted, and who is here now. */
export async function listSupport(staff: SignedInStaff): Promise<SupportProps> {
  const tenant = currentTenant()
  const rows = await tenant.database.query<GrantRow>(selectGrants)
  return {
    grants: rows.map((row) => grantLine(tenant, row)),
    isAdministrator: staff.roles.includes('administrator'),
    isOfficer: staff.roles.includes('privacy_officer'),
    confirmWith: await factorsToConfirmWith(tenant, staff.staffId),
  }
}

/** Who of the operators is here at this moment: for the sign on every administrator's page. */
export async function supportPresences(): Promise<SupportPresence[]> {
  const tenant = currentTenant()
  const rows = await tenant.database.query<GrantRow>(selectHere)
  return rows.map((row) => {
    const { id, operatorName, ticket, until } = grantLine(tenant, row)
    return { id, operatorName, ticket, until: until ?? '' }
  })
}

/** An operator's own requests, each read where it lies; no reason and no patient comes along. */
export async function listOwnSupport(
  plane: ConsoleScope,
  { operatorId }: SignedInOperator
): Promise<ConsoleSupportProps> {
  type Row = { grant_id: string; slug: string }
  const requests = await plane.database.query<Row>(selectRequests, [operatorId])
  const all = await tenants.all()
  const lines: ConsoleSupportProps['grants'] = []
  for (const tenant of all) {
    const ids = requests.filter(({ slug }) => slug === tenant.slug).map((one) => one.grant_id)
    if (ids.length === 0) continue
    const rows = await tenant.database.query<GrantRow>(selectOwn, [ids, operatorId])
    lines.push(...rows.map((row) => consoleLine(tenant, row)))
  }
  return {
    grants: lines.toSorted((left, right) => (left.askedAt < right.askedAt ? 1 : -1)),
    tenants: all.map(({ slug, name }) => ({ slug, name })),
  }
}

type Tenant = Parameters<typeof grantLine>[0]

function consoleLine(tenant: Tenant, row: GrantRow): ConsoleSupportProps['grants'][number] {
  const { id, ticket, scope, mayWrite, minutes, askedAt, state, until } = grantLine(tenant, row)
  const isOpen = state === 'granted' || state === 'here'
  const enter = isOpen ? `${publicOrigin(tenant.host)}/support/begin/${id}` : null
  return { id, tenant: tenant.name, ticket, scope, mayWrite, minutes, askedAt, state, until, enter }
}
