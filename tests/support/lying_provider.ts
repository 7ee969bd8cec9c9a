import { createHash, createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey } from 'jose'

type Claims = Record<string, unknown>

/** What this provider says otherwise than it should. */
export type Lie = {
  /** Replaces claims of the ID token; `undefined` leaves one out. */
  claims?: Claims
  /** How the ID token is signed: not at all, with its public key as a password, or by a stranger. */
  signature?: 'none' | 'public_key_as_secret' | 'stranger'
  userInfo?: Claims
  /** The token endpoint answers with this instead. */
  tokenAnswer?: { status: number; body: unknown }
}

export type Asked = {
  state: string
  nonce: string
  challenge: string
  redirectUri: string
  parameters: URLSearchParams
}

/** An OpenID provider on a real socket that says what a test wants, true or not. */
export class LyingProvider {
  readonly #codes = new Map<string, { asked: Asked; lie: Lie; person: Claims }>()
  /** What was asked of it: `GET /keys`. */
  readonly calls: string[] = []
  readonly forms: URLSearchParams[] = []
  /** Replaces what it says of itself. */
  metadata: Claims = {}
  graph: { status: number; body: unknown } = { status: 403, body: {} }
  isDown = false
  /** Who stands before its page: a browser that is led here is asked one thing, and sent back. */
  visitor: Claims | null = null

  private constructor(
    readonly host: string,
    readonly path: string,
    readonly clientId: string,
    readonly clientSecret: string,
    private readonly keys: { privateKey: CryptoKey; publicKey: CryptoKey; stranger: CryptoKey },
    private readonly server: Server
  ) {}

  static async start(host: string, path = ''): Promise<LyingProvider> {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
    const { privateKey: stranger } = await generateKeyPair('RS256')
    const server = createServer()
    const provider = new LyingProvider(
      host,
      path,
      `varde-${host}`,
      randomBytes(12).toString('hex'),
      { privateKey, publicKey, stranger },
      server
    )
    server.on('request', (request, response) => void provider.#answer(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return provider
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  get issuer(): string {
    return `https://${this.host}${this.path}`
  }

  /** For VARDE_EGRESS_MAP. */
  get mapping(): string {
    const { port } = this.server.address() as AddressInfo
    return `${this.host}=http://127.0.0.1:${port}`
  }

  /** The person has signed in on its page: the query (or form) it sends the browser back with. */
  signIn(asked: Asked, person: Claims, lie: Lie = {}): Record<string, string> {
    const code = randomBytes(12).toString('hex')
    this.#codes.set(code, { asked, lie, person })
    return { code, state: asked.state, iss: this.issuer }
  }

  /** What a browser was led here with. */
  static asked(address: string): Asked {
    const parameters = new URL(address).searchParams
    const get = (name: string) => parameters.get(name) ?? ''
    return {
      state: get('state'),
      nonce: get('nonce'),
      challenge: get('code_challenge'),
      redirectUri: get('redirect_uri'),
      parameters,
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    this.calls.push(`${request.method} ${pathname}`)
    if (this.visitor && pathname === `${this.path}/authorize`) {
      return this.#showPage(LyingProvider.asked(`http://localhost${request.url}`), response)
    }
    const body = await textOf(request)
    const { status, body: answer } = this.isDown
      ? { status: 503, body: 'down' }
      : await this.#say(pathname.slice(this.path.length), pathname, body, request)
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer))
  }

  async #say(below: string, whole: string, body: string, request: IncomingMessage) {
    if (whole.endsWith('/getMemberObjects')) return this.graph
    switch (below) {
      case '/.well-known/openid-configuration':
        return { status: 200, body: { ...this.#description(), ...this.metadata } }
      case '/keys':
        return { status: 200, body: { keys: [await this.#publicKey()] } }
      case '/token':
      case '/token/':
        return this.#token(new URLSearchParams(body))
      case '/userinfo':
        return { status: 200, body: this.#userInfo(request) }
      default:
        return { status: 404, body: {} }
    }
  }

  /** The page people see: one button. It answers as it was asked to, by address or by a posted form. */
  #showPage(asked: Asked, response: ServerResponse): void {
    const answer = this.signIn(asked, this.visitor ?? {})
    const method = asked.parameters.get('response_mode') === 'form_post' ? 'post' : 'get'
    const fields = Object.entries(answer).map(
      ([name, value]) => `<input type="hidden" name="${name}" value="${value}">`
    )
    const form = `<form method="${method}" action="${asked.redirectUri}">${fields.join('')}`
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><title>ID</title>${form}<button>Continue</button></form>`)
  }

  #description(): Claims {
    const { issuer } = this
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    }
  }

  async #publicKey() {
    const jwk = await exportJWK(this.keys.publicKey)
    return { ...jwk, kid: 'one', alg: 'RS256', use: 'sig' }
  }

  async #token(form: URLSearchParams) {
    this.forms.push(form)
    if (form.get('client_secret') !== this.clientSecret) {
      return { status: 401, body: { error: 'invalid_client' } }
    }
    const given = this.#codes.get(form.get('code') ?? '')
    this.#codes.delete(form.get('code') ?? '')
    const verifier = form.get('code_verifier') ?? ''
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    if (!given || given.asked.challenge !== challenge) {
      return { status: 400, body: { error: 'invalid_grant' } }
    }
    const { lie, person, asked } = given
    if (lie.tokenAnswer) return lie.tokenAnswer
    const idToken = await this.#idToken({ ...person, ...this.#honest(asked), ...lie.claims }, lie)
    const access = Buffer.from(JSON.stringify({ ...person, ...lie.userInfo })).toString('base64url')
    return {
      status: 200,
      body: { access_token: access, token_type: 'Bearer', expires_in: 3600, id_token: idToken },
    }
  }

  #honest({ nonce }: Asked): Claims {
    const now = Math.floor(Date.now() / 1000)
    return { iss: this.issuer, aud: this.clientId, nonce, iat: now, exp: now + 300 }
  }

  async #idToken(claims: Claims, { signature }: Lie): Promise<string> {
    const plain = JSON.parse(JSON.stringify(claims)) as Claims
    if (signature === 'none') return `${part({ alg: 'none' })}.${part(plain)}.`
    if (signature === 'public_key_as_secret') {
      const signed = `${part({ alg: 'HS256', kid: 'one' })}.${part(plain)}`
      const secret = await exportSPKI(this.keys.publicKey)
      return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
    }
    const key = signature === 'stranger' ? this.keys.stranger : this.keys.privateKey
    return new SignJWT(plain).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key)
  }

  #userInfo(request: IncomingMessage): Claims {
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '')
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Claims
  }
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
