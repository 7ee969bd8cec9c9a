import { crossSiteToken } from '~/cross_site_token'

/** What came back: the parsed body, or why there is none. `status` 0: the server was not reached. */
export type JsonAnswer<Body> =
  { ok: true; body: Body } | { ok: false; status: number; body: unknown }

/** One request and its answer. Never throws: a lost network is an everyday event on a ward. */
export async function exchangeJson<Body>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  data: object,
  signal?: AbortSignal
): Promise<JsonAnswer<Body>> {
  try {
    const response = await fetch(path, {
      method,
      signal,
      credentials: 'same-origin',
      redirect: 'error',
      headers: {
        'Accept': 'application/json',
        'Content-Type': 'application/json',
        'X-CSRF-TOKEN': crossSiteToken(),
      },
      body: JSON.stringify(data),
    })
    const body: unknown = await response.json().catch(() => null)
    return response.ok && body !== null
      ? { ok: true, body: body as Body }
      : { ok: false, status: response.status, body }
  } catch {
    return { ok: false, status: 0, body: null }
  }
}
