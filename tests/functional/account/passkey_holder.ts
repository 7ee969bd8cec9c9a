import type { Answer } from '#tests/support/visitor'
import { statement } from '#app/tenants/statement'
import { publicOrigin } from '#app/tenants/public_origin'
import { Browser } from '#tests/functional/auth/browser'
import { query, signedIn } from '#tests/functional/auth/enrolment'
import type { Clinic, GivenStaff } from '#tests/support/clinic'
import { SoftwareAuthenticator, type Mistakes } from '#tests/support/software_authenticator'
import type { AccountProps } from '#resources/inertia/contract'

export const json = { accept: 'application/json' }

const readEvents = statement(
  'tests.read_account_events',
  `select action, outcome, actor_id, assurance, details from audit_events
   where subject_id = $1 and action like any($2::text[]) order by at, id`
)

export type AccountEvent = {
  action: string
  outcome: string
  actor_id: string | null
  assurance: number
  details: Record<string, unknown>
}

/** What the log says of a person's sign-in; `%` stands for anything. */
export function eventsOf(clinic: Clinic, staff: GivenStaff, ...actions: string[]) {
  return query<AccountEvent>(clinic, readEvents, [staff.id, actions])
}

export async function newAuthenticator(
  clinic: Clinic,
  options?: ConstructorParameters<typeof SoftwareAuthenticator>[1]
): Promise<SoftwareAuthenticator> {
  const { host } = await clinic.tenant()
  return new SoftwareAuthenticator(publicOrigin(host), options)
}

/** Asks the server for a challenge; the body is the question as a browser gets it. */
export async function asked(browser: Browser, path: string) {
  const answer = await browser.post(path, {}, json)
  return answer.json<{
    challenge: string
    rpId: string
    rp: { id: string }
    user: { id: string }
  }>()
}

export async function enrol(
  browser: Browser,
  authenticator: SoftwareAuthenticator,
  mistakes: Mistakes & { name?: string } = {}
): Promise<Answer> {
  const { name = 'Telefonen', ...made } = mistakes
  const question = await asked(browser, '/account/passkey-challenge')
  return browser.post('/account/passkeys', { name, ...authenticator.make(question, made) })
}

/** Signed in with a code, on the account page. */
export async function atAccount(clinic: Clinic, staff: GivenStaff): Promise<Browser> {
  const browser = await signedIn(clinic, staff)
  await browser.page('/account')
  return browser
}

/** Somebody signed in with a code, who has just added a passkey. */
export async function givenPasskey(
  clinic: Clinic,
  staff: GivenStaff,
  options?: ConstructorParameters<typeof SoftwareAuthenticator>[1]
): Promise<{ browser: Browser; authenticator: SoftwareAuthenticator }> {
  const browser = await atAccount(clinic, staff)
  const authenticator = await newAuthenticator(clinic, options)
  const before = (await accountOf(browser)).passkeys.length
  await enrol(browser, authenticator)
  if ((await accountOf(browser)).passkeys.length !== before + 1) throw new Error('not enrolled')
  return { browser, authenticator }
}

/** Signs in with a passkey and no name. Returns where the page led. */
export async function passkeySignIn(
  browser: Browser,
  authenticator: SoftwareAuthenticator,
  mistakes: Mistakes = {}
): Promise<string | undefined> {
  const question = await asked(browser, '/sign-in/passkey-challenge')
  const { headers } = await browser.post(
    '/sign-in/passkey',
    authenticator.answer(question, mistakes)
  )
  return headers.location
}

export async function accountOf(browser: Browser): Promise<AccountProps['account']> {
  const answer = await browser.get('/account')
  return answer.page<AccountProps>().props.account
}

/** A browser that has been nowhere yet. */
export async function freshBrowser(clinic: Clinic): Promise<Browser> {
  const { host } = await clinic.tenant()
  const browser = new Browser(host)
  await browser.page('/sign-in')
  return browser
}

export async function isSignedIn(browser: Browser): Promise<boolean> {
  return (await browser.statusAsProgram('/privacy-register')) === 200
}
