import { generateSync } from 'otplib'
import { Client } from './client.ts'

export type Credentials = { signInName: string; passphrase: string; secret: string }

/**
 * Signs in with both factors.
 *
 * @param stepsLater of 30 seconds: a code that enrolled is used up, the next one is not
 * @returns the browser, and the milliseconds of the two answers together
 * @throws when the server does not let the person in
 */
export async function signIn(port: number, host: string, person: Credentials, stepsLater = 0) {
  const client = new Client(port, host)
  await client.get('/sign-in')
  const { signInName, passphrase, secret } = person
  const first = await client.post('/sign-in', { signInName, passphrase })
  await client.get('/sign-in/code')
  const code = codeOf(secret, stepsLater)
  const second = await client.post('/sign-in/code', { code })
  if (second.status >= 400 || second.location.includes('sign-in')) {
    throw new Error(
      `${signInName} was not let in: ${first.status} ${second.status} ${second.location}`
    )
  }
  await client.get('/')
  return { client, milliseconds: first.milliseconds + second.milliseconds }
}

/** What the authenticator app shows now, or some steps later. */
export function codeOf(secret: string, stepsLater = 0): string {
  const epoch = Math.floor(Date.now() / 1000) + stepsLater * 30
  return generateSync({ strategy: 'totp', secret, epoch })
}
