import type { Page } from '#tests/functional/auth/browser'
import { inviteStaff, type InviteStaffInput } from '#app/auth/actions/invite_staff'
import { statement, type Statement } from '#app/tenants/statement'
import type { TenantScope } from '#app/tenants/tenant_scope'
import { Browser } from '#tests/functional/auth/browser'
import { codeOf, type Clinic, type GivenStaff } from '#tests/support/clinic'

const forgetSteps = statement('tests.forget_steps', 'update staff_factors set last_used_step = 0')
const forgetThrottles = statement('tests.forget_throttles', 'delete from sign_in_throttles')

let invited = 0

/** A person with a set-up link: the path of its page. */
export async function givenInvitation(
  tenant: TenantScope,
  more: Partial<InviteStaffInput> = {}
): Promise<{ staffId: string; name: string; signInName: string; path: string }> {
  invited += 1
  const person = { name: 'Kari Testperson', signInName: `kari.${invited}` }
  const input = { ...person, role: 'administrator' as const, ...more }
  const link = await inviteStaff(tenant, input)
  if (!link.ok) throw new Error(link.reason)
  const path = new URL(link.value.address).pathname
  return { staffId: link.value.staffId, name: input.name, signInName: input.signInName, path }
}

/** The secret a set-up page shows as text. */
export function secretOf(page: Page): string {
  return String(page.props.setUp.offer?.secretText).replaceAll(' ', '')
}

/** Asks the clinic's database. */
export async function query<Row>(
  clinic: Clinic,
  what: Statement,
  values: readonly unknown[] = []
): Promise<Row[]> {
  const { database } = await clinic.tenant()
  return database.query<Row>(what, values)
}

/** A browser that has given the passphrase and not yet the code. */
export async function halfSignedIn(clinic: Clinic, staff: GivenStaff): Promise<Browser> {
  const { host } = await clinic.tenant()
  const browser = new Browser(host)
  const { signInName, passphrase } = staff
  const answer = await browser.post('/sign-in', { signInName, passphrase })
  if (answer.headers.location !== '/sign-in/code') throw new Error('The passphrase was refused')
  await browser.page('/sign-in/code')
  return browser
}

/** A browser signed in with both factors. The person's used codes are forgotten first. */
export async function signedIn(clinic: Clinic, staff: GivenStaff): Promise<Browser> {
  await forgetUsedCodes(clinic)
  const browser = await halfSignedIn(clinic, staff)
  const answer = await browser.post('/sign-in/code', { code: codeOf(staff) })
  if (answer.headers.location !== '/') throw new Error('The code was refused')
  return browser
}

/** Time steps pass slowly in a test: lets codes of this minute be used again. */
export async function forgetUsedCodes(clinic: Clinic): Promise<void> {
  await query(clinic, forgetSteps)
}

/** All tests come from one address. */
export async function forgetAttempts(clinic: Clinic): Promise<void> {
  await query(clinic, forgetThrottles)
}
