import { forgetDeviceKey, readDeviceKey, signWith } from '~/devices/device_key'
import { exchangeJson } from '~/exchange_json'
import { paths } from '~/paths'

/** `none`: this browser holds no key; `unreachable`: the server did not answer. */
export type DeviceProof = 'proved' | 'pending' | 'none' | 'refused' | 'unreachable'

let running: Promise<DeviceProof> | null = null

/** Shows the server the key of this browser. Several who ask at once share one answer. */
export function proveDevice(): Promise<DeviceProof> {
  running ??= prove().finally(() => (running = null))
  return running
}

async function prove(): Promise<DeviceProof> {
  const key = await readDeviceKey()
  if (!key) return 'none'
  const asked = await exchangeJson<{ challenge: string }>('POST', paths.deviceChallenges, {})
  if (!asked.ok) return asked.status === 0 ? 'unreachable' : 'refused'
  const { challenge } = asked.body
  const proof = { deviceId: key.id, challenge, signature: await signWith(key, challenge) }
  const answer = await exchangeJson<{ outcome: 'proved' | 'pending' }>(
    'POST',
    paths.deviceProofs,
    proof
  )
  if (answer.ok) return answer.body.outcome
  if (answer.status === 0) return 'unreachable'
  const { outcome } = (answer.body ?? {}) as { outcome?: string }
  if (outcome === 'revoked') await forgetDeviceKey()
  return 'refused'
}
