import { Client } from '../visitor/client.ts'
import { hospitalHost, type Hospital } from './hospital.ts'
import { quantile } from './load.ts'
import { rateRow, timeRow, type Row } from './rows.ts'
import { signIn } from '../visitor/sign_in.ts'

const signInCount = 20
/** Fewer than the throttle lets one address guess. */
const refusalCount = 30

/** Sign-in with both factors, beside one derivation of a passphrase, which it cannot do without. */
export async function measureSignIn(
  port: number,
  { staff }: Hospital,
  derivationsPerSecond: number
): Promise<Row> {
  const times: number[] = []
  for (const person of staff.slice(1, 1 + signInCount)) {
    const { client, milliseconds } = await signIn(port, hospitalHost, person)
    client.close()
    times.push(milliseconds)
  }
  const value = 1000 / median(times)
  return rateRow('sign-in, both steps, 1 client', 'sign-ins/s', value, derivationsPerSecond, 0.5)
}

/**
 * A refusal must not tell by its time whether a name exists (IAM-03). The ratio compares the two
 * medians; the attempts alternate, so that both meet the same machine.
 */
export async function measureRefusals(port: number, { staff }: Hospital): Promise<Row> {
  const times = { known: [] as number[], unknown: [] as number[] }
  const client = new Client(port, hospitalHost)
  const passphrase = 'feil passfrase her'
  await client.post('/sign-in', { signInName: 'nobody', passphrase })
  for (const { signInName } of staff.slice(-refusalCount)) {
    const known = await client.post('/sign-in', { signInName, passphrase })
    const unknown = await client.post('/sign-in', {
      signInName: `ukjent.${signInName}`,
      passphrase,
    })
    times.known.push(known.milliseconds)
    times.unknown.push(unknown.milliseconds)
  }
  client.close()
  const [quicker, slower] = [median(times.known), median(times.unknown)].sort((a, b) => a - b)
  return timeRow('sign-in: known vs unknown name', slower!, quicker!, 0.9)
}

function median(times: number[]): number {
  return quantile(
    times.sort((left, right) => left - right),
    0.5
  )
}
