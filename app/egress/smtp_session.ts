import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SmtpSettings } from '#app/egress/smtp_settings'
import { trustedCertificates } from '#app/egress/trusted_certificates'

interface Message {
  readonly from: string
  readonly to: string
  readonly raw: Buffer
  /** Called when the whole message has gone to the connection; the final dot follows at once. */
  readonly onWritten: () => void
}

export interface SmtpTimes {
  readonly connectMs: number
  readonly greetingMs: number
  readonly silenceMs: number
}

export interface SmtpManners {
  /** Name given in EHLO. */
  readonly name: string
  readonly times: SmtpTimes
  readonly certificateAuthorities?: readonly string[]
}

/**
 * One conversation with the relay over a socket that the broker opened. Encryption is demanded, not
 * hoped for: with `starttls` a relay that does not offer it gets neither password nor message.
 */
export class SmtpSession {
  readonly #connection: SMTPConnection
  readonly #settings: SmtpSettings

  constructor(socket: Socket, settings: SmtpSettings, manners: SmtpManners) {
    const { name, times } = manners
    this.#settings = settings
    this.#connection = new SMTPConnection({
      connection: socket,
      host: settings.host,
      port: settings.port,
      name,
      secure: settings.security === 'tls',
      secured: settings.security === 'tls',
      requireTLS: settings.security === 'starttls',
      ignoreTLS: settings.security === 'plain',
      tls: {
        minVersion: 'TLSv1.2',
        rejectUnauthorized: true,
        ca: trustedCertificates(manners.certificateAuthorities),
      },
      connectionTimeout: times.connectMs,
      greetingTimeout: times.greetingMs,
      socketTimeout: times.silenceMs,
      logger: false,
    })
    // Each step hears its own errors; one that comes after the last step must not end the process.
    this.#connection.on('error', () => {})
  }

  /** Greets, encrypts and signs in as the settings say. Rejects with the library's error. */
  async open(): Promise<void> {
    await this.#step((done) => this.#connection.connect(done))
    const { username: user, password: pass } = this.#settings
    if (user && pass) await this.#step((done) => this.#connection.login({ user, pass }, done))
  }

  /** Hands over one message; gives the relay's reply. */
  async send({ from, to, raw, onWritten }: Message): Promise<string> {
    const stream = Readable.from([raw], { objectMode: false }).once('end', onWritten)
    const answer = await this.#step<{ response: string }>((done) =>
      this.#connection.send({ from, to: [to] }, stream, done)
    )
    return answer.response
  }

  close(): void {
    this.#connection.quit()
  }

  #step<Answer = unknown>(
    run: (done: (error?: Error | null, answer?: Answer) => void) => void
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#connection.once('error', reject)
      run((error, answer) => {
        this.#connection.off('error', reject)
        if (error) reject(error)
        else resolve(answer as Answer)
      })
    })
  }
}
