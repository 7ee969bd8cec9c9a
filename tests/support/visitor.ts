import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import server from '@adonisjs/core/services/server'
import type { AddressInfo } from 'node:net'

export type Answer = {
  status: number
  headers: IncomingHttpHeaders
  text: string
  json: <T = Record<string, unknown>>() => T
  /** The Inertia page inside the HTML, or the Inertia JSON itself. */
  page: <Props = Record<string, unknown>>() => { component: string; props: Props; version: string }
}

export type SendOptions = {
  json?: unknown
  headers?: Record<string, string>
  accept?: string
  /** Leaves the CSRF token out, as a forged request would. */
  forged?: boolean
}

/** A browser without a screen: one host, a cookie jar, the CSRF token sent back. */
export class Visitor {
  readonly cookies = new Map<string, string>()

  constructor(
    readonly host: string,
    readonly port: () => number = serverPort
  ) {}

  get(path: string, options: SendOptions = {}) {
    return this.send('GET', path, options)
  }
  post(path: string, json: unknown = {}, options: SendOptions = {}) {
    return this.send('POST', path, { ...options, json })
  }
  put(path: string, json: unknown = {}, options: SendOptions = {}) {
    return this.send('PUT', path, { ...options, json })
  }
  delete(path: string, options: SendOptions = {}) {
    return this.send('DELETE', path, { ...options, json: {} })
  }

  async send(method: string, path: string, options: SendOptions): Promise<Answer> {
    if (method !== 'GET' && !options.forged && !this.cookies.has('XSRF-TOKEN'))
      await this.get('/sign-in')
    const body = options.json === undefined ? undefined : JSON.stringify(options.json)
    const headers = { ...this.#headers(body, options), ...options.headers }
    const answer = await this.#exchange(method, path, headers, body)
    this.#keepCookies(answer.headers['set-cookie'] ?? [])
    return answer
  }

  #headers(body: string | undefined, options: SendOptions): Record<string, string> {
    const token = this.cookies.get('XSRF-TOKEN')
    return {
      host: `${this.host}:${this.port()}`,
      accept: options.accept ?? 'text/html',
      ...(this.cookies.size > 0 ? { cookie: this.#cookieHeader() } : {}),
      ...(body
        ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
        : {}),
      ...(token && !options.forged ? { 'x-xsrf-token': decodeURIComponent(token) } : {}),
    }
  }

  #cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #keepCookies(lines: string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (/max-age=-|max-age=0\b|expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }

  #exchange(method: string, path: string, headers: Record<string, string>, body?: string) {
    return new Promise<Answer>((resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port: this.port(), method, path, headers })
      request.on('error', reject)
      request.on('response', (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          resolve(answerOf(response.statusCode ?? 0, response.headers, text))
        })
      })
      request.end(body)
    })
  }
}

export function serverPort(): number {
  return (server.getNodeServer()!.address() as AddressInfo).port
}

function answerOf(status: number, headers: IncomingHttpHeaders, text: string): Answer {
  return {
    status,
    headers,
    text,
    json: () => JSON.parse(text),
    page: () => JSON.parse(pageJson(text)),
  }
}

function pageJson(text: string): string {
  const found = /<script[^>]*data-page[^>]*>([\s\S]*?)<\/script>/.exec(text)
  return found?.[1] ?? text
}
