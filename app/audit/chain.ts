import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** What the chain starts from. */
export const genesisHash = createHash('sha256').update('varde audit chain 1').digest()

/** Anybody with the export can compute it: no key. */
export function chainHash(previous: Buffer, sequence: bigint, eventDigest: Buffer): Buffer {
  const position = Buffer.alloc(8)
  position.writeBigUInt64BE(sequence)
  return createHash('sha256').update(previous).update(position).update(eventDigest).digest()
}

/** Only who holds this epoch's key can make it: the sealer, until the next head. */
export function chainMac(epochKey: Buffer, hash: Buffer): Buffer {
  return createHmac('sha256', epochKey).update('chain').update(hash).digest()
}

export function hasChainMac(epochKey: Buffer, hash: Buffer, mac: Buffer): boolean {
  const expected = chainMac(epochKey, hash)
  return mac.length === expected.length && timingSafeEqual(mac, expected)
}

/**
 * The key of the next epoch. One way only: who steals today's key cannot
 * rewrite what an earlier epoch sealed (forward security).
 */
export function nextEpochKey(epochKey: Buffer): Buffer {
  return createHash('sha256').update('varde audit epoch').update(epochKey).digest()
}
