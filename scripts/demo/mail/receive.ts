import { simpleParser } from 'mailparser'
import type { ReceivedMessage } from './mailbox.ts'

/** Reads one message as it came over the wire, with the envelope it came in. */
export async function parseReceived(
  raw: Buffer,
  envelope: { from: string; to: readonly string[] }
): Promise<Omit<ReceivedMessage, 'number'>> {
  const parsed = await simpleParser(raw, { skipImageLinks: true })
  return {
    receivedAt: new Date().toISOString(),
    ...envelope,
    subject: parsed.subject ?? '',
    messageId: parsed.messageId ?? '',
    headers: parsed.headerLines.map(({ key, line }) => ({
      name: key,
      value: line.slice(line.indexOf(':') + 1).trim(),
    })),
    text: parsed.text ?? '',
  }
}
