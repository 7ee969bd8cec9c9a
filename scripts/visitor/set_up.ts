import { Client, pageProps } from './client.ts'
import { codeOf, signIn, type Credentials } from './sign_in.ts'

const passphrase = 'måkene sover på naustet'

/** Follows a one-time link, sets passphrase and authenticator, and signs in. */
export async function setUpAndSignIn(
  port: number,
  person: { signInName: string; setupUrl: string | null }
): Promise<{ client: Client; credentials: Credentials }> {
  if (!person.setupUrl) throw new Error(`${person.signInName} has set up already`)
  const { hostname, pathname } = new URL(person.setupUrl)
  const client = new Client(port, hostname)
  await client.get(pathname)
  await client.post(`${pathname}/passphrase`, { passphrase })
  const page = await client.get(pathname)
  const { setUp } = pageProps<{ setUp: { offer: { secretText: string } } }>(page)
  const secret = setUp.offer.secretText.replaceAll(' ', '')
  await client.post(`${pathname}/authenticator`, { code: codeOf(secret) })
  client.close()

  const credentials = { signInName: person.signInName, passphrase, secret }
  const signedIn = await signIn(port, hostname, credentials, 1)
  return { client: signedIn.client, credentials }
}
