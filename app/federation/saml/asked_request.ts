import type { CacheProvider } from '@node-saml/node-saml'

/** The id of the one request an answer may be to, and when it was made (ISO 8601). */
export type AskedRequest = { requestId: string; askedAt: string }

/** Where the library writes down the request it makes. */
export function requestWriter(): { provider: CacheProvider; asked: () => AskedRequest } {
  let asked: AskedRequest | undefined
  const provider: CacheProvider = {
    async saveAsync(requestId, askedAt) {
      asked = { requestId, askedAt }
      return { value: askedAt, createdAt: Date.parse(askedAt) }
    },
    getAsync: async () => null,
    removeAsync: async () => null,
  }
  return {
    provider,
    asked() {
      if (!asked) throw new Error('The library made a request and did not write it down')
      return asked
    },
  }
}

/**
 * What the library may ask for while it reads an answer: the one request this browser made. It
 * comes from the row that was used up for this very post, so that no second post finds it.
 */
export function requestReader({ requestId, askedAt }: AskedRequest): CacheProvider {
  return {
    saveAsync: async () => null,
    getAsync: async (key) => (key === requestId ? askedAt : null),
    removeAsync: async (key) => key,
  }
}
