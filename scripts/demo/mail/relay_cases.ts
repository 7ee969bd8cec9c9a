/** An SMTP reply: what smtp-server sends for an error that carries a code. */
export class SmtpReply extends Error {
  readonly responseCode: number

  constructor(responseCode: number, text: string) {
    super(text)
    this.responseCode = responseCode
  }
}

/** How the relay behaves towards a recipient, chosen by the part before the @. */
export type RelayCase = 'accept' | 'unknown' | 'greylist' | 'slow' | 'drop'

export function relayCase(address: string): RelayCase {
  const [local = ''] = address.toLowerCase().split('@')
  return ['unknown', 'greylist', 'slow', 'drop'].includes(local) ? (local as RelayCase) : 'accept'
}

/** Refuses an address the first time it is seen and takes it from then on. */
export class Greylist {
  private readonly seen = new Set<string>()

  isFirstAttempt(address: string): boolean {
    const isFirst = !this.seen.has(address)
    this.seen.add(address)
    return isFirst
  }
}
