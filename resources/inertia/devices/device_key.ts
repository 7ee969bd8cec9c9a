/** The half of a device's key that cannot leave the browser, and the id it is enrolled under. */
export type DeviceKey = { id: string; privateKey: CryptoKey }

const DATABASE = 'varde'
const STORE = 'device'
const ONLY = 'key'
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** The key of this browser; null when it has none, or can keep none. */
export async function readDeviceKey(): Promise<DeviceKey | null> {
  try {
    const key = await inStore('readonly', (store) => store.get(ONLY) as IDBRequest<DeviceKey>)
    return key ?? null
  } catch {
    return null
  }
}

/**
 * Makes a key of which only the public half can be read, by anybody (WebCrypto `extractable`
 * false), and keeps it. Returns that half as SubjectPublicKeyInfo.
 *
 * @throws when this browser has no WebCrypto or no storage
 */
export async function createDeviceKey(): Promise<DeviceKey & { publicKey: string }> {
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  const key = { id: crypto.randomUUID(), privateKey: pair.privateKey }
  await inStore('readwrite', (store) => store.put(key, ONLY))
  return { ...key, publicKey: base64url(await crypto.subtle.exportKey('spki', pair.publicKey)) }
}

/** A device that was ended, or never let in, keeps nothing of it. */
export async function forgetDeviceKey(): Promise<void> {
  await inStore('readwrite', (store) => store.delete(ONLY)).catch(() => undefined)
}

export async function signWith(key: DeviceKey, challenge: string): Promise<string> {
  const bytes = new TextEncoder().encode(challenge)
  const how = { name: algorithm.name, hash: 'SHA-256' }
  return base64url(await crypto.subtle.sign(how, key.privateKey, bytes))
}

async function inStore<Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>
): Promise<Value> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  const database = await settled(opening)
  try {
    return await settled(act(database.transaction(STORE, mode).objectStore(STORE)))
  } finally {
    database.close()
  }
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The storage did not answer'))
  })
}

function base64url(bytes: ArrayBuffer): string {
  const text = String.fromCharCode(...new Uint8Array(bytes))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
