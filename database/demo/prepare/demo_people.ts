import { inviteOperator } from '#app/auth/actions/invite_operator'
import { inviteStaff } from '#app/auth/actions/invite_staff'
import { peopleOf, signInNameIndex } from '#app/auth/people'
import type { PersonRow } from '#app/auth/statements/person_statements'
import type { Result } from '#app/result'
import type { ConsoleScope } from '#app/tenants/console_scope'
import type { Plane } from '#app/tenants/plane'
import type { TenantScope } from '#app/tenants/tenant_scope'
import type { DemoStaff } from '#database/demo/demo_hospital'
import type { DemoHospital } from '#database/demo/generate_hospital'
import { demoOperator, type DemoTenant } from '#database/demo/prepare/demo_tenants'

/** Somebody who can sign in; `setupUrl` is null once they have set up. */
export type DemoAccess = { name: string; role: string; signInName: string; setupUrl: string | null }

/**
 * Stores everybody who works at the hospital, so that contacts find their responsible clinician;
 * nobody but `invited` is told how to sign in.
 */
export async function storeDemoStaff(tenant: TenantScope, hospital: DemoHospital): Promise<void> {
  for (const one of hospital.staff) {
    if ((await stateOf(tenant, one.signInName)) === null) await invite(tenant, hospital, one)
  }
}

/** Who can sign in to the demo; who has not set up yet gets a new link, and the old one is void. */
export async function demoStaff(
  tenant: TenantScope,
  { invited }: DemoTenant,
  hospital: DemoHospital
): Promise<DemoAccess[]> {
  const access: DemoAccess[] = []
  for (const one of hospital.staff) {
    const { signInName, role } = one
    if (!invited.includes(signInName)) continue
    const setupUrl = await linkFor(tenant, signInName, () => invite(tenant, hospital, one))
    access.push({ name: nameOf(one), role, signInName, setupUrl })
  }
  return access
}

export async function demoOperators(console: ConsoleScope): Promise<DemoAccess[]> {
  const { name, signInName } = demoOperator
  const setupUrl = await linkFor(console, signInName, () => inviteOperator(console, demoOperator))
  return [{ name, role: 'operator', signInName, setupUrl }]
}

function invite(
  tenant: TenantScope,
  { units }: DemoHospital,
  one: DemoStaff
): ReturnType<typeof inviteStaff> {
  const { signInName, role } = one
  const unit = units.find(({ slug }) => slug === one.unit)?.name
  return inviteStaff(tenant, { name: nameOf(one), signInName, role, ...(unit ? { unit } : {}) })
}

function nameOf({ givenName, familyName }: DemoStaff): string {
  return `${givenName} ${familyName}`
}

async function stateOf(plane: Plane, signInName: string): Promise<PersonRow['state'] | null> {
  const index = signInNameIndex(plane, signInName)
  const { findBySignInName } = peopleOf(plane).person
  const [known] = await plane.database.query<PersonRow>(findBySignInName, [index])
  return known?.state ?? null
}

async function linkFor(
  plane: Plane,
  signInName: string,
  inviteOnce: () => Promise<Result<{ address: string }>>
): Promise<string | null> {
  const state = await stateOf(plane, signInName)
  if (state !== null && state !== 'invited') return null

  const invited = await inviteOnce()
  if (!invited.ok) throw new Error(`${signInName} could not be invited: ${invited.reason}`)
  return invited.value.address
}
