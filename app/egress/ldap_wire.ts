import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { MalformedLdapMessage, wholeMessageLength } from '#app/egress/ldap_message'

/** More than thousands of groups need; a directory that sends more is cut off. */
const SESSION_BYTES_MAX = 16 * 1024 * 1024
const SESSION_MESSAGES_MAX = 20_000

/**
 * An encrypted connection as the protocol library sees it: whole, well-formed messages, one at a
 * time and not without end. A directory belongs to one tenant, the process to all of them.
 */
export class LdapWire extends Duplex {
  /** The library asks an open socket for these two. */
  readonly connecting = false
  readonly readyState = 'open'

  #unread = Buffer.alloc(0)
  #received = 0
  #messages = 0

  constructor(readonly socket: Socket) {
    super()
    socket.on('data', (bytes) => this.#take(bytes))
    socket.on('end', () => this.push(null))
    socket.on('error', (error) => this.destroy(error))
    socket.on('close', () => this.destroy())
  }

  override _read(): void {
    this.socket.resume()
  }

  override _write(bytes: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.socket.write(bytes, done)
  }

  override _final(done: () => void): void {
    this.socket.end(done)
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.socket.destroy()
    done(error)
  }

  #take(bytes: Buffer): void {
    this.#received += bytes.length
    this.#unread = Buffer.concat([this.#unread, bytes])
    try {
      if (this.#received > SESSION_BYTES_MAX) throw new MalformedLdapMessage()
      this.#passWholeMessages()
    } catch (error) {
      this.destroy(error as Error)
    }
  }

  #passWholeMessages(): void {
    let length = wholeMessageLength(this.#unread)
    while (length !== null) {
      this.#messages += 1
      if (this.#messages > SESSION_MESSAGES_MAX) throw new MalformedLdapMessage()
      this.push(this.#unread.subarray(0, length))
      this.#unread = this.#unread.subarray(length)
      length = wholeMessageLength(this.#unread)
    }
  }
}
