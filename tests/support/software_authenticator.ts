import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

type Question = { challenge: string; rpId?: string; rp?: { id?: string }; user?: { id: string } }

/** What a test may get wrong on purpose; the rest is as a good authenticator and browser do it. */
export type Mistakes = {
  origin?: string
  rpId?: string
  challenge?: string
  isUserVerified?: boolean
  count?: number
  isFramed?: boolean
  /** Signs with a key of its own. */
  isForged?: boolean
  userHandle?: string
}

const flags = {
  present: 0x01,
  verified: 0x04,
  backupEligible: 0x08,
  backedUp: 0x10,
  attested: 0x40,
}

/** One passkey of an authenticator without a body: ES256, a counter, resident (WebAuthn §6). */
export class SoftwareAuthenticator {
  readonly credentialId = randomBytes(32)
  readonly #key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  #userHandle = ''
  #count = 0

  constructor(
    readonly origin: string,
    readonly options: { isSynced?: boolean; counts?: boolean } = {}
  ) {}

  get id(): string {
    return this.credentialId.toString('base64url')
  }

  /** Answers `navigator.credentials.create`. */
  make(question: Question, mistakes: Mistakes = {}) {
    this.#userHandle = question.user?.id ?? ''
    const data = this.#authenticatorData(question.rp?.id ?? '', mistakes, this.#attested())
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(data)],
    ])
    return {
      id: this.id,
      response: {
        clientDataJSON: this.#clientData('webauthn.create', question, mistakes).toString(
          'base64url'
        ),
        attestationObject: encoded(attestation).toString('base64url'),
        transports: ['internal'],
      },
    }
  }

  /** Answers `navigator.credentials.get`. */
  answer(question: Question, mistakes: Mistakes = {}) {
    const data = this.#authenticatorData(question.rpId ?? '', mistakes)
    const clientData = this.#clientData('webauthn.get', question, mistakes)
    const signed = Buffer.concat([data, createHash('sha256').update(clientData).digest()])
    const key: KeyObject = mistakes.isForged
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
      : this.#key.privateKey
    return {
      id: this.id,
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, key).toString('base64url'),
        userHandle: mistakes.userHandle ?? this.#userHandle,
      },
    }
  }

  #clientData(type: string, { challenge }: Question, mistakes: Mistakes): Buffer {
    return Buffer.from(
      JSON.stringify({
        type,
        challenge: mistakes.challenge ?? challenge,
        origin: mistakes.origin ?? this.origin,
        crossOrigin: mistakes.isFramed ?? false,
      })
    )
  }

  #authenticatorData(rpId: string, mistakes: Mistakes, attested?: Buffer): Buffer {
    const { isSynced = false, counts = true } = this.options
    if (counts) this.#count += 1
    const bits =
      flags.present |
      (mistakes.isUserVerified === false ? 0 : flags.verified) |
      (isSynced ? flags.backupEligible | flags.backedUp : 0) |
      (attested ? flags.attested : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(mistakes.count ?? this.#count)
    const rpIdHash = createHash('sha256')
      .update(mistakes.rpId ?? rpId)
      .digest()
    return Buffer.concat([rpIdHash, Buffer.from([bits]), count, attested ?? Buffer.alloc(0)])
  }

  /** Attested credential data: no maker's id, the credential's id, its key in COSE (RFC 9052). */
  #attested(): Buffer {
    const { x = '', y = '' } = this.#key.publicKey.export({ format: 'jwk' })
    const cose = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ])
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.credentialId.length)
    return Buffer.concat([Buffer.alloc(16), length, this.credentialId, encoded(cose)])
  }
}

function encoded(value: Map<unknown, unknown>): Buffer {
  return Buffer.from(isoCBOR.encode(value as never))
}
