import type { AddressInfo, Server } from 'node:net'
import { createInboxDoor } from './inbox_door.ts'
import { Mailbox } from './mailbox.ts'
import { createSmtpDoor } from './smtp_door.ts'

export interface MailRelay {
  readonly mailbox: Mailbox
  /** Listens on loopback; port 0 takes a free one. Gives the ports that were taken. */
  listen(ports: { smtp: number; inbox: number }): Promise<{ smtp: number; inbox: number }>
  close(): Promise<void>
}

/** A mail server that delivers to a page instead of to people. */
export function createMailRelay(): MailRelay {
  const mailbox = new Mailbox()
  const smtp = createSmtpDoor(mailbox)
  const inbox = createInboxDoor(mailbox)
  return {
    mailbox,
    async listen(ports) {
      return {
        smtp: await listening(smtp.listen(ports.smtp, '127.0.0.1')),
        inbox: await listening(inbox.listen(ports.inbox, '127.0.0.1')),
      }
    },
    async close() {
      inbox.closeAllConnections()
      await Promise.all([
        new Promise<void>((resolve) => inbox.close(() => resolve())),
        new Promise<void>((resolve) => smtp.close(() => resolve())),
      ])
    },
  }
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('listening', () => resolve((server.address() as AddressInfo).port))
  })
}
