import { inviteOperator } from '#app/auth/actions/invite_operator'
import { inviteStaff } from '#app/auth/actions/invite_staff'
import { peopleOf, signInNameIndex } from '#app/auth/people'
import type { PersonRow } from '#app/auth/statements/person_statements'
import type { ConsoleScope } from '#app/tenants/console_scope'
import type { Plane } from '#app/tenants/plane'
import type { TenantScope } from '#app/tenants/tenant_scope'
import type { DemoHospital } from '#database/demo/generate_hospital'
import { demoOperator, type DemoTenant } from '#database/demo/prepare/demo_tenants'

/** Somebody who can sign in; `setupUrl` is null once they have set up. */
export type DemoAccess = { name: string; role: string; signInName: string; setupUrl: string | null }

/** Invites the demo's staff; who has not set up yet gets a new link, and the old one is void. */
export async function demoStaff(
  tenant: TenantScope,
  { invited }: DemoTenant,
  hospital: DemoHospital
): Promise<DemoAccess[]> {
  const access: DemoAccess[] = []
  for (const { signInName, givenName, familyName, role, unit } of hospital.staff) {
    if (!invited.includes(signInName)) continue
    const name = `${givenName} ${familyName}`
    const unitName = hospital.units.find(({ slug }) => slug === unit)?.name
    const setupUrl = await linkFor(tenant, signInName, () =>
      inviteStaff(tenant, { name, signInName, role, ...(unitName ? { unit: unitName } : {}) })
    )
    access.push({ name, role, signInName, setupUrl })
  }
  return access
}

export async function demoOperators(console: ConsoleScope): Promise<DemoAccess[]> {
  const { name, signInName } = demoOperator
  const setupUrl = await linkFor(console, signInName, () => inviteOperator(console, demoOperator))
  return [{ name, role: 'operator', signInName, setupUrl }]
}

type Invitation = { ok: true; value: { address: string } } | { ok: false; reason: string }

async function linkFor(
  plane: Plane,
  signInName: string,
  invite: () => Promise<Invitation>
): Promise<string | null> {
  const index = signInNameIndex(plane, signInName)
  const { findBySignInName } = peopleOf(plane).person
  const [known] = await plane.database.query<PersonRow>(findBySignInName, [index])
  if (known && known.state !== 'invited') return null

  const invited = await invite()
  if (!invited.ok) throw new Error(`${signInName} could not be invited: ${invited.reason}`)
  return invited.value.address
}
