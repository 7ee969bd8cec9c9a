import { generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'
import type { Answer, SendOptions, Visitor } from '#tests/support/visitor'

const json = { accept: 'application/json' } satisfies SendOptions

/** What an enrolled browser holds: a key on P-256 that signs as WebCrypto does. */
export class SoftwareDevice {
  readonly id: string = randomUUID()
  readonly #key: KeyObject
  readonly publicKey: string

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#key = privateKey
    this.publicKey = publicKey.export({ format: 'der', type: 'spki' }).toString('base64url')
  }

  sign(challenge: string): string {
    const key = { key: this.#key, dsaEncoding: 'ieee-p1363' as const }
    return sign('sha256', Buffer.from(challenge), key).toString('base64url')
  }

  async challenge(browser: Visitor): Promise<string> {
    const answer = await browser.post('/device/challenges', {}, json)
    return answer.json<{ challenge: string }>().challenge
  }

  /** Shows the key to the server, as the page of an enrolled browser does by itself. */
  async prove(browser: Visitor): Promise<Answer> {
    const challenge = await this.challenge(browser)
    return this.send(browser, challenge)
  }

  send(browser: Visitor, challenge: string): Promise<Answer> {
    const proof = { deviceId: this.id, challenge, signature: this.sign(challenge) }
    return browser.post('/device/proofs', proof, json)
  }

  /** Enrols the browser; its person has just signed in. */
  async enrol(browser: Visitor, trust = 'personal', name = 'PC på vaktrom 3'): Promise<Answer> {
    const challenge = await this.challenge(browser)
    const { id, publicKey } = this
    const device = { id, name, trust, publicKey, challenge, signature: this.sign(challenge) }
    return browser.post('/account/devices', device, json)
  }
}
