import type { Answer } from './answer.ts'

export interface ReceivedCall {
  readonly at: string
  readonly method: string
  readonly path: string
  /** The whole body as received, so that a test can look for what must not be in it. */
  readonly body: string
  readonly isAuthorized: boolean
}

const callsMax = 1_000

/** What tests and demonstrators see and steer under `/_sim`. */
export class CallJournal {
  private calls: ReceivedCall[] = []
  private next: Answer[] = []

  add(call: ReceivedCall): void {
    this.calls = [...this.calls, call].slice(-callsMax)
  }

  all(): readonly ReceivedCall[] {
    return this.calls
  }

  /** Queues an answer that the next call to the API gets instead of its own. */
  override(answer: Answer): void {
    this.next.push(answer)
  }

  takeOverride(): Answer | null {
    return this.next.shift() ?? null
  }

  reset(): void {
    this.calls = []
    this.next = []
  }
}
