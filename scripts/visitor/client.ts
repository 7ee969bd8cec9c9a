import { Agent, request, type IncomingHttpHeaders } from 'node:http'

export type ClientAnswer = {
  status: number
  headers: IncomingHttpHeaders
  location: string
  text: string
  milliseconds: number
}

/** The props of an Inertia page, from its HTML. */
export function pageProps<Props>({ text }: ClientAnswer): Props {
  const found = /<script[^>]*data-page[^>]*>([\s\S]*?)<\/script>/.exec(text)
  return JSON.parse(found?.[1] ?? text).props as Props
}

/** A browser without a screen: one host, cookies kept, the CSRF token sent back. */
export class Client {
  readonly #cookies = new Map<string, string>()
  readonly #agent = new Agent({ keepAlive: true })

  readonly port: number
  readonly host: string
  /** Whom a declared proxy would name as the sender. */
  address: string | undefined

  constructor(port: number, host: string) {
    this.port = port
    this.host = host
  }

  /** @param requestId stands in the audit log with what the request opened */
  get(path: string, accept = 'text/html', requestId?: string): Promise<ClientAnswer> {
    const headers = this.headers(accept)
    if (requestId) headers['x-request-id'] = requestId
    return this.#send('GET', path, headers)
  }

  async post(path: string, body: unknown, accept = 'text/html'): Promise<ClientAnswer> {
    return this.send('POST', path, body, accept)
  }

  async send(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, accept = 'text/html') {
    if (!this.#cookies.has('XSRF-TOKEN')) await this.get('/sign-in')
    return this.#send(method, path, this.headers(accept), JSON.stringify(body))
  }

  /** What this browser keeps, by name. */
  cookies(): { name: string; value: string }[] {
    return [...this.#cookies].map(([name, value]) => ({ name, value }))
  }

  /** Of a request as this browser, for a tool that makes many of them. */
  headers(accept: string): Record<string, string> {
    const token = decodeURIComponent(this.#cookies.get('XSRF-TOKEN') ?? '')
    return {
      'host': `${this.host}:${this.port}`,
      accept,
      'content-type': 'application/json',
      'cookie': [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'x-xsrf-token': token,
      ...(this.address ? { 'x-forwarded-for': this.address } : {}),
    }
  }

  close(): void {
    this.#agent.destroy()
  }

  #send(method: string, path: string, headers: Record<string, string>, body?: string) {
    const { promise, resolve, reject } = Promise.withResolvers<ClientAnswer>()
    const startedAt = performance.now()
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sent = request({
      host: '127.0.0.1',
      port: this.port,
      method,
      path,
      agent: this.#agent,
      headers: { ...headers, ...length },
    })
    sent.on('error', reject)
    sent.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        this.#keep(response.headers['set-cookie'] ?? [])
        const { statusCode: status = 0, headers: answered } = response
        const text = Buffer.concat(chunks).toString('utf8')
        const milliseconds = performance.now() - startedAt
        const location = answered.location ?? ''
        resolve({ status, headers: answered, location, text, milliseconds })
      })
    })
    sent.end(body)
    return promise
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
}
