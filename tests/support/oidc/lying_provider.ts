import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import type { default as Provider, KoaContextWithOIDC } from 'oidc-provider'
import { openidProvider, type Claims } from '#tests/support/oidc/openid_provider'
import { retell, type Retold } from '#tests/support/oidc/retell'
import { Visitor, type Answer } from '#tests/support/visitor'

/** What this provider says otherwise than it should. */
export type Lie = Retold & {
  /** Replaces what the browser is sent back with; `undefined` leaves one out. */
  answer?: Record<string, string | undefined>
  /** Replaces claims of UserInfo. */
  userInfo?: Claims
}

/** What a browser was led here with. */
export type Asked = {
  address: URL
  parameters: URLSearchParams
  state: string
  nonce: string
  challenge: string
}

/**
 * `oidc-provider` on a real socket, and a layer over it that changes what it has said into what a
 * test wants. Without a lie its codes, tokens and refusals are the library's own.
 */
export class LyingProvider {
  readonly clientId: string
  readonly clientSecret = randomBytes(12).toString('hex')
  readonly issuer: string
  /** What was asked of it: `GET /jwks`. */
  readonly calls: string[] = []
  readonly forms: URLSearchParams[] = []
  /** Replaces what it says of itself. */
  metadata: Claims = {}
  graph: { status: number; body: unknown } = { status: 403, body: {} }
  isDown = false
  /** Who stands before its page and presses the button; nobody says no. */
  visitor: Claims | null = null
  lie: Lie = {}
  readonly #people = new Map<string, Claims>()
  readonly #provider: Provider
  readonly #server: Server

  private constructor(
    readonly host: string,
    readonly path: string,
    private readonly key: JWK
  ) {
    this.clientId = `varde-${host}`
    this.issuer = `https://${host}${path}`
    const client = { id: this.clientId, secret: this.clientSecret }
    this.#provider = openidProvider({ issuer: this.issuer, client, key, people: this.#people })
    this.#provider.use((ctx, next) => this.#answer(ctx as KoaContextWithOIDC, next))
    this.#server = createServer(this.#provider.callback())
  }

  static async start(host: string, path = '', alg: 'RS256' | 'ES256' = 'RS256') {
    const { privateKey } = await generateKeyPair(alg, { extractable: true })
    const key = { ...(await exportJWK(privateKey)), kid: 'one', alg, use: 'sig' }
    const provider = new LyingProvider(host, path, key)
    await new Promise<void>((resolve) => provider.#server.listen(0, '127.0.0.1', resolve))
    return provider
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** For VARDE_EGRESS_MAP. */
  get mapping(): string {
    return `${this.host}=http://127.0.0.1:${this.#port}`
  }

  static asked(location: string): Asked {
    const address = new URL(location)
    const { searchParams: parameters } = address
    const get = (name: string) => parameters.get(name) ?? ''
    const challenge = get('code_challenge')
    return { address, parameters, state: get('state'), nonce: get('nonce'), challenge }
  }

  /** The person's browser goes through its pages: the query (or form) it is sent back with. */
  async signIn({ address }: Asked, person: Claims | null, lie: Lie = {}) {
    Object.assign(this, { visitor: person, lie })
    const browser = new Visitor('127.0.0.1', () => this.#port)
    const page = await browser.get(address.pathname + address.search)
    const pressed = await browser.post(ledTo(page), {}, { forged: true })
    const answer = { ...fieldsOf(await browser.get(ledTo(pressed))), ...lie.answer }
    return JSON.parse(JSON.stringify(answer)) as Record<string, string>
  }

  async #answer(ctx: KoaContextWithOIDC, goOn: () => Promise<void>): Promise<void> {
    this.calls.push(`${ctx.method} ${ctx.path}`)
    if (this.isDown) return void Object.assign(ctx, { status: 503, body: 'down' })
    if (ctx.path.endsWith('/getMemberObjects')) return void Object.assign(ctx, this.graph)
    this.#standAtItsHost(ctx)
    if (ctx.path.startsWith('/interaction/')) await this.#showPage(ctx)
    else await goOn()
    if (ctx.status === 200) await this.#tamper(ctx)
    const location = ctx.response.get('location')
    if (location) ctx.set('location', location.replace(`https://${this.host}/`, '/'))
  }

  /** As behind the proxy that a hospital has in front of it. */
  #standAtItsHost(ctx: KoaContextWithOIDC): void {
    Object.assign(ctx.req.headers, { 'x-forwarded-proto': 'https', 'x-forwarded-host': this.host })
    ctx.mountPath = this.path
    ctx.path = ctx.path.slice(this.path.length)
  }

  /** The page people see: one button. */
  async #showPage(ctx: KoaContextWithOIDC): Promise<void> {
    if (ctx.method === 'GET') {
      ctx.type = 'html'
      ctx.body = `<!doctype html><title>ID</title><form method="post"><button>Continue</button></form>`
      return
    }
    const { visitor } = this
    const result = visitor ? { login: this.#loginOf(visitor) } : { error: 'access_denied' }
    ctx.redirect(await this.#provider.interactionResult(ctx.req, ctx.res, result))
    ctx.status = 303
  }

  #loginOf(person: Claims) {
    const { sub, amr, acr, auth_time: ts } = person as { sub: string; auth_time?: number } & Claims
    this.#people.set(sub, person)
    return { accountId: sub, amr: amr as string[], acr: acr as string, ts }
  }

  async #tamper({ oidc, body }: KoaContextWithOIDC): Promise<void> {
    const said = body as Claims & { id_token: string }
    if (oidc?.route === 'discovery') Object.assign(said, this.metadata)
    if (oidc?.route === 'userinfo') Object.assign(said, this.lie.userInfo)
    if (oidc?.route !== 'token') return
    this.forms.push(new URLSearchParams(oidc.body as Record<string, string>))
    said.id_token = await retell(said.id_token, this.key, this.lie)
  }
}

function ledTo({ status, headers, text }: Answer): string {
  if (!headers.location) throw new Error(`the provider went no further: ${status} ${text}`)
  return headers.location
}

/** What the browser brings: in the address it is led to, or in a form it posts. */
function fieldsOf({ headers, text }: Answer): Record<string, string> {
  if (headers.location) return Object.fromEntries(new URL(headers.location).searchParams)
  const fields = text.matchAll(/name="(\w+)" value="([^"]*)"/g)
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]))
}
