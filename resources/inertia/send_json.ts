import { noteContact } from '~/devices/last_contact'
import { proveDevice } from '~/devices/prove_device'
import { exchangeJson, type JsonAnswer } from '~/exchange_json'

export type { JsonAnswer } from '~/exchange_json'

/**
 * Sends data outside a page visit (search while typing, autosave). Where the key of the device
 * must sign first, it does, and the data is sent once more.
 */
export async function sendJson<Body>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  data: object,
  signal?: AbortSignal
): Promise<JsonAnswer<Body>> {
  const answer = await exchangeJson<Body>(method, path, data, signal)
  if (answer.ok) noteContact()
  if (answer.ok || !asksForDevice(answer)) return answer
  if ((await proveDevice()) !== 'proved') return answer
  return exchangeJson<Body>(method, path, data, signal)
}

function asksForDevice({ status, body }: { status: number; body: unknown }): boolean {
  const { error } = (body ?? {}) as { error?: { code?: string } }
  return status === 401 && error?.code === 'E_DEVICE_PROOF_REQUIRED'
}

/** Reads data outside a page visit; null when it cannot be had now. */
export async function readJson<Body>(path: string): Promise<Body | null> {
  try {
    const headers = { Accept: 'application/json' }
    const response = await fetch(path, { credentials: 'same-origin', redirect: 'error', headers })
    return response.ok ? ((await response.json()) as Body) : null
  } catch {
    return null
  }
}
