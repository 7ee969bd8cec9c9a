import type { JWK } from 'jose'
import Provider, { type Adapter, type AdapterPayload, type KoaContextWithOIDC } from 'oidc-provider'

export type Claims = Record<string, unknown>

type Setup = {
  issuer: string
  client: { id: string; secret: string }
  key: JWK
  /** What the directory knows of a person, by `sub`. */
  people: ReadonlyMap<string, Claims>
}

/** A real OpenID provider as a hospital's directory: one client, PKCE, and nobody has to consent. */
export function openidProvider({ issuer, client, key, people }: Setup): Provider {
  const path = new URL(issuer).pathname.replace(/\/$/, '')
  const provider = new Provider(issuer, {
    adapter: memory(),
    jwks: { keys: [key] },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: ['http://nordlys.localhost/sign-in/answer'],
        id_token_signed_response_alg: key.alg === 'ES256' ? 'ES256' : 'RS256',
      },
    ],
    clientDefaults: { token_endpoint_auth_method: 'client_secret_post' },
    clientAuthMethods: ['client_secret_post'],
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email', 'allatclaims'],
    claims: {
      openid: ['sub', 'amr', 'acr', 'groups', 'oid', 'tid', 'objectGUID'],
      profile: ['name', 'preferred_username'],
      email: ['email'],
    },
    conformIdTokenClaims: false,
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({ ...people.get(sub), sub }),
    }),
    loadExistingGrant: consented,
    interactions: { url: (_ctx, { uid }) => `${path}/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: { enabled: true, getResourceServerInfo: () => ({ scope: '' }) },
    },
    ttl: { AccessToken: 300, Grant: 300, IdToken: 300, Interaction: 300, Session: 300 },
  })
  // A connection's answer address holds its id, which is given after this client is known.
  provider.Client.prototype.redirectUriAllowed = (uri: string) =>
    /^http:\/\/nordlys\.localhost:\d+\/sign-in\/answer\/[\da-f-]{36}$/.test(uri)
  provider.proxy = true
  return provider
}

async function consented({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({
    accountId: oidc.account?.accountId,
    clientId: oidc.client?.clientId,
  })
  grant.addOIDCScope(String(oidc.params?.scope))
  await grant.save()
  return grant
}

/** What the provider remembers while the tests run; its own memory warns on the console. */
function memory(): (model: string) => Adapter {
  const rows = new Map<string, AdapterPayload>()
  return (model) => ({
    upsert: async (id, row) => void rows.set(`${model} ${id}`, row),
    find: async (id) => rows.get(`${model} ${id}`),
    findByUid: async (uid) => [...rows.values()].find((row) => row.uid === uid),
    findByUserCode: async () => undefined,
    consume: async (id) => void Object.assign(rows.get(`${model} ${id}`) ?? {}, { consumed: true }),
    destroy: async (id) => void rows.delete(`${model} ${id}`),
    async revokeByGrantId(grantId) {
      for (const [key, row] of rows) if (row.grantId === grantId) rows.delete(key)
    },
  })
}
