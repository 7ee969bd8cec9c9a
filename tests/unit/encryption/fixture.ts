import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KeyStore } from '#app/encryption/contracts/key_store'
import { createInstallationKeys } from '#app/encryption/installation_keys'
import { Pkcs12KeyStore } from '#app/encryption/pkcs12_key_store'
import { TenantKeyRing } from '#app/encryption/tenant_key_ring'

export const passphrase = 'blåbær på Ørlandet 1987'

const folders = new Set<string>()
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

let demoDirectory: Promise<string> | undefined
let demoStore: Promise<KeyStore> | undefined

/** A folder with the keys of a demo installation, made once for all specs (two RSA keys). */
export function givenDemoKeyDirectory(): Promise<string> {
  demoDirectory ??= makeKeys('demo')
  return demoDirectory
}

export function givenDemoKeyStore(): Promise<KeyStore> {
  demoStore ??= givenDemoKeyDirectory().then((path) => Pkcs12KeyStore.open(path, passphrase))
  return demoStore
}

export async function makeKeys(purpose: 'demo' | 'production'): Promise<string> {
  const directory = join(await givenFolder(), 'keys')
  const installationName = 'Sjukehuset på Nordlys'
  await createInstallationKeys({ directory, passphrase, installationName, purpose })
  return directory
}

/** An empty folder that is removed when the tests end. */
export async function givenFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'varde-encryption-'))
  folders.add(folder)
  return folder
}

export async function givenTenant(tenant: string = randomUUID()): Promise<TenantKeyRing> {
  const keyStore = await givenDemoKeyStore()
  return TenantKeyRing.open(tenant, TenantKeyRing.createMaterial(tenant, keyStore).keys, keyStore)
}

/** The code of the exception the callback throws, or null when it throws none. */
export function codeThrownBy(callback: () => unknown): string | null {
  try {
    callback()
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'no code'
  }
}

/** A copy with one byte changed: all of its bits, or those of the mask. */
export function withFlippedByte(bytes: Buffer, position: number, mask: number = 0xff): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(position) ^ mask, position)
  return copy
}
