import { declaredPort, type HttpEgressDeclaration } from '#app/egress/declared_egress'
import type { EgressResponse } from '#app/egress/egress_call'
import { retryAfterSeconds } from '#app/egress/retry_after'
import type { WireAnswer } from '#app/egress/send_request'

const contentTypes = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
} as const

/** Headers of a declared call: the provider's own host name even when a simulator answers. */
export function wireHeaders(
  declaration: HttpEgressDeclaration,
  secret: string | null,
  { hasBody, token }: { hasBody: boolean; token?: string }
): Record<string, string> {
  const port = declaredPort(declaration)
  const headers: Record<string, string> = {
    'host': port === 443 ? declaration.host : `${declaration.host}:${port}`,
    'accept': 'application/json',
    'accept-encoding': 'identity',
    'user-agent': 'Varde',
  }
  if (hasBody) headers['content-type'] = contentTypes[declaration.bodyFormat ?? 'json']
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`

  const { secretHeader } = declaration
  if (secretHeader && secret !== null) {
    headers[secretHeader.header] = secretHeader.value.replaceAll('{secret}', () => secret)
  }
  return headers
}

/** What came back, read as far as the broker understands it. */
export function readAnswer(answer: WireAnswer, now: Date): EgressResponse {
  return {
    ...answer,
    json: parsedJson(answer.text),
    retryAfterSeconds: retryAfterSeconds(answer.headers['retry-after'], now),
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
