import { verify, type KeyObject } from 'node:crypto'
import type { KeyStore } from '#app/encryption/contracts/key_store'

/** A signed statement that the chain of a tenant stood there at that moment. */
export type Head = {
  tenant: string
  sequence: bigint
  hash: Buffer
  epoch: number
  signedAt: Date
  previousSignature: Buffer | null
  signature: Buffer
}

/** The signed bytes: readable JSON, so that an outsider needs no library of ours. */
export function headStatement(head: Omit<Head, 'signature'>): Buffer {
  return Buffer.from(
    JSON.stringify({
      statement: 'varde-audit-head-1',
      tenant: head.tenant,
      sequence: head.sequence.toString(),
      hash: head.hash.toString('hex'),
      epoch: head.epoch,
      signedAt: head.signedAt.toISOString(),
      previousSignature: head.previousSignature?.toString('base64') ?? null,
    })
  )
}

export function signHead(head: Omit<Head, 'signature'>, keyStore: KeyStore): Head {
  return { ...head, signature: keyStore.signHead(headStatement(head)) }
}

export function hasValidSignature(head: Head, publicKey: KeyObject): boolean {
  return verify(null, headStatement(head), publicKey, head.signature)
}

/** One line of `heads.ndjson`. */
export function headLine(head: Head): string {
  return `${JSON.stringify({
    ...(JSON.parse(headStatement(head).toString('utf8')) as object),
    signature: head.signature.toString('base64'),
  })}\n`
}

/** @throws SyntaxError when the line is not a head */
export function parseHeadLine(line: string): Head {
  const fields = JSON.parse(line) as Record<string, string | number | null>
  const previous = fields.previousSignature
  const signedAt = new Date(String(fields.signedAt))
  if (Number.isNaN(signedAt.getTime())) throw new SyntaxError('not a time')
  return {
    tenant: String(fields.tenant),
    sequence: BigInt(String(fields.sequence)),
    hash: Buffer.from(String(fields.hash), 'hex'),
    epoch: Number(fields.epoch),
    signedAt,
    previousSignature: previous === null ? null : Buffer.from(String(previous), 'base64'),
    signature: Buffer.from(String(fields.signature), 'base64'),
  }
}
