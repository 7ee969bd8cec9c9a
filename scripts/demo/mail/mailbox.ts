export interface ReceivedMessage {
  /** Counts from 1 in order of arrival. */
  readonly number: number
  readonly receivedAt: string
  /** Envelope, as the relay was told; headers may say otherwise. */
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly messageId: string
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  readonly text: string
}

const messagesMax = 200

/** The last 200 messages, in memory only: a demo mailbox keeps nobody's mail. */
export class Mailbox {
  private messages: ReceivedMessage[] = []
  private received = 0

  add(message: Omit<ReceivedMessage, 'number'>): void {
    this.received += 1
    this.messages = [...this.messages, { ...message, number: this.received }].slice(-messagesMax)
  }

  /** Newest first. */
  all(): readonly ReceivedMessage[] {
    return this.messages.toReversed()
  }

  find(number: number): ReceivedMessage | null {
    return this.messages.find((message) => message.number === number) ?? null
  }
}
