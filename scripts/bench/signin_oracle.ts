import type { Say } from '../progress.ts'
import { Client, pageProps, type ClientAnswer } from '../visitor/client.ts'
import { hospitalHost } from './hospital.ts'
import type { OracleCast } from './oracle_world.ts'
import { tellApart, type Comparison, type Sample } from './tell_apart.ts'

const passphrase = 'feil passfrase her og nå'

/** Attempts that one account may make before it has to wait. */
const freePerAccount = 5

/**
 * Whether a refused sign-in, or a forgotten passphrase, tells by its answer or its time whose name
 * was typed (IAM-03 AT1, IAM-05 AT1). Each round tries every kind once, in an order of its own, from an address of its own; accounts change
 * before they have to wait. What waits is compared with what waits: there the name decides nothing
 * either.
 */
export async function signInOracle(
  port: number,
  { people }: OracleCast,
  trials: number,
  say: Say
): Promise<Comparison[]> {
  const oracle = new Attempts(port, trials, say)
  const refused = await oracle.of(signIn, people, freePerAccount - 1)
  const throttled = await oracle.of(signIn, throttledOf(people), Infinity)
  const recovered = await oracle.of(recovery, people, freePerAccount - 1)
  oracle.close()
  return [
    ...tellApart('refused sign-in', refused),
    ...tellApart('sign-in that waits', throttled),
    ...tellApart('forgotten passphrase', recovered),
  ]
}

/** A form that says nothing of whose name was typed, and the page that a person sees next. */
type Form = { name: string; path: string; next: string; typed: Record<string, string> }

const signIn: Form = { name: 'sign-in', path: '/sign-in', next: '/sign-in', typed: { passphrase } }
const recovery: Form = { name: 'recovery', path: '/recovery', next: '/recovery/sent', typed: {} }

/** One account of each kind, which waits after its first attempts: those are left out below. */
function throttledOf(people: OracleCast['people']): OracleCast['people'] {
  return Object.fromEntries(Object.entries(people).map(([kind, names]) => [kind, names.slice(-1)]))
}

/** Every kind of name at one form, in turn, from one browser. */
class Attempts {
  readonly #client: Client
  readonly #trials: number
  readonly #say: Say

  constructor(port: number, trials: number, say: Say) {
    this.#client = new Client(port, hospitalHost)
    this.#trials = trials
    this.#say = say
  }

  async of(form: Form, people: OracleCast['people'], triesPerName: number): Promise<Sample[]> {
    const samples = Object.keys(people).map((kind): Sample => ({
      kind,
      times: [],
      shapes: new Set(),
    }))
    const warmUp = triesPerName === Infinity ? freePerAccount : 2
    for (let round = -warmUp; round < this.#trials; round++) {
      if (round > 0 && round % 50 === 0)
        this.#say(`${form.name}: round ${round} of ${this.#trials}`)
      for (const sample of shuffled(samples)) {
        const names = people[sample.kind]!
        const name = names[Math.floor(Math.max(0, round) / triesPerName) % names.length]!
        const signInName = round < 0 && triesPerName !== Infinity ? `varm.${round}` : name
        const { answer, shape } = await this.#attempt(form, signInName)
        if (round < 0) continue
        sample.times.push(answer.milliseconds)
        sample.shapes.add(shape)
      }
    }
    return samples
  }

  close(): void {
    this.#client.close()
  }

  async #attempt({ path, next, typed }: Form, signInName: string) {
    this.#client.address = randomAddress()
    const answer = await this.#client.post(path, { signInName, ...typed })
    const page = await this.#client.get(next)
    const { errors } = pageProps<{ errors: Record<string, string> }>(page)
    return { answer, shape: JSON.stringify([shapeOf(answer), errors]) }
  }
}

/** Status, headers and body without what differs between any two requests. */
export function shapeOf({ status, headers, text }: ClientAnswer): unknown[] {
  const own = new Set(['date', 'set-cookie', 'content-security-policy', 'etag', 'x-request-id'])
  const constant = Object.entries(headers).filter(([name]) => !own.has(name))
  const cookies = (headers['set-cookie'] ?? []).map((line) => line.split('=')[0])
  return [status, constant.sort(), cookies, text.replace(/"incidentId":"[^"]*"/, '')]
}

/** A documentation address (RFC 3849), so that no attempt waits for its neighbours. */
function randomAddress(): string {
  const part = () => Math.floor(Math.random() * 65_536).toString(16)
  return `2001:db8:${part()}:${part()}:${part()}:${part()}:${part()}:${part()}`
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item)
}
