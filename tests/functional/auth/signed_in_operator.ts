import { inviteOperator } from '#app/auth/actions/invite_operator'
import { consoleHost, controlPlane } from '#app/tenants/control_plane'
import { Browser } from '#tests/functional/auth/browser'
import { secretOf } from '#tests/functional/auth/enrolment'
import { codeOf } from '#tests/support/clinic'

const passphrase = 'måkene sover på naustet'

/** An operator who was invited, has set up and is signed in at the console with both factors. */
export async function givenSignedInOperator(
  signInName: string,
  name = 'Ola Driftsen'
): Promise<Browser> {
  const { scope } = await controlPlane()
  const invited = await inviteOperator(scope, { name, signInName })
  if (!invited.ok) throw new Error(invited.reason)
  const path = new URL(invited.value.address).pathname
  const browser = new Browser(consoleHost())
  await browser.page(path)
  await browser.post(`${path}/passphrase`, { passphrase })
  const secret = secretOf(await browser.page(path))
  await browser.post(`${path}/authenticator`, { code: codeOf({ secret }) })
  await browser.page('/sign-in')
  await browser.post('/sign-in', { signInName, passphrase })
  await browser.page('/sign-in/code')
  // A code that enrolled is used up.
  const answer = await browser.post('/sign-in/code', { code: codeOf({ secret }, 1) })
  if (answer.headers.location !== '/') throw new Error('The operator was not signed in')
  return browser
}
