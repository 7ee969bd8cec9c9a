import { setTimeout as sleep } from 'node:timers/promises'

/** What reached the hospital's mail server, by number of arrival: its Message-ID. */
export class Mails {
  readonly #origin: string
  readonly #idByNumber = new Map<number, string>()

  constructor(inboxPort: number) {
    this.#origin = `http://127.0.0.1:${inboxPort}`
  }

  /** The mailbox keeps two hundred, so it is read often. */
  async watch(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      await this.read()
      await sleep(2_000)
    }
  }

  async read(): Promise<void> {
    const answer = await fetch(`${this.#origin}/messages.json`)
    const messages = (await answer.json()) as { number: number; messageId: string }[]
    for (const { number, messageId } of messages) this.#idByNumber.set(number, messageId)
  }

  get count(): number {
    return this.#idByNumber.size
  }

  /** Message-IDs that arrived more than once. */
  doubled(): string[] {
    const ids = [...this.#idByNumber.values()]
    return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
  }
}
