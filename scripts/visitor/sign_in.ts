import { generateSync } from 'otplib'
import { Client } from './client.ts'

export type Credentials = { signInName: string; passphrase: string; secret: string }

/**
 * Signs in with both factors.
 *
 * @returns the browser, and the milliseconds of the two answers together
 * @throws when the server does not let the person in
 */
export async function signIn(port: number, host: string, person: Credentials) {
  const client = new Client(port, host)
  await client.get('/sign-in')
  const { signInName, passphrase, secret } = person
  const first = await client.post('/sign-in', { signInName, passphrase })
  await client.get('/sign-in/code')
  const code = generateSync({ strategy: 'totp', secret })
  const second = await client.post('/sign-in/code', { code })
  if (second.status >= 400 || second.location.includes('sign-in')) {
    throw new Error(`${signInName} was not let in: ${first.status} ${second.status} ${second.location}`)
  }
  await client.get('/')
  return { client, milliseconds: first.milliseconds + second.milliseconds }
}
