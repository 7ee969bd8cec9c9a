import type { CustomFetch } from 'openid-client'
import type { EgressOccasion } from '#app/egress/declared_egress'
import type { EgressFailure } from '#app/egress/egress_call'
import { egressBroker } from '#app/egress/installation_broker'
import { federationSource } from '#app/federation/federation_authority'

/** The broker has let nothing through, or nothing came back. */
export class DirectoryUnreachable extends Error {
  constructor(readonly failure: EgressFailure) {
    super(failure.type === 'refused' ? failure.code : failure.type)
  }
}

/** An address the connection does not declare. */
export class UndeclaredAddress extends Error {}

const BODILESS = [204, 205, 304]

/**
 * `fetch` for the protocol library, over the broker. Each address leads to the template that is
 * declared for it; one that is not declared leads nowhere.
 */
export function brokerFetch(
  templateOf: (method: string, url: URL) => string | null,
  occasion: EgressOccasion
): CustomFetch {
  return async (address, { method, body, headers }) => {
    const url = new URL(address)
    const template = templateOf(method, url)
    if (template === null) throw new UndeclaredAddress(url.host)
    const answer = await egressBroker().request({
      source: federationSource,
      template,
      occasion,
      query: Object.fromEntries(url.searchParams),
      ...(body instanceof URLSearchParams && { json: Object.fromEntries(body) }),
      ...(headers.authorization && { token: headers.authorization.replace(/^Bearer /i, '') }),
    })
    if (!answer.ok) throw new DirectoryUnreachable(answer.failure)
    const { status, text, headers: received } = answer.value
    return new Response(BODILESS.includes(status) ? null : text, { status, headers: received })
  }
}
