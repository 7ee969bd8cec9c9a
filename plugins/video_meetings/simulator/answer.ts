import type { ServerResponse } from 'node:http'

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly html?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Writes an answer; each carries `X-Simulator: 1`, so that nobody takes it for the provider. */
export function write(response: ServerResponse, answer: Answer): void {
  response.statusCode = answer.status
  response.setHeader('X-Simulator', '1')
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)

  if (answer.html !== undefined) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(answer.html)
    return
  }
  if (answer.body === undefined) return void response.end()
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify(answer.body))
}

export function problem(status: number, error: string): Answer {
  return { status, body: { error } }
}
