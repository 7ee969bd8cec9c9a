import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { Mailbox } from './mailbox.ts'
import { parseReceived } from './receive.ts'
import { Greylist, relayCase, SmtpReply } from './relay_cases.ts'

const messageBytesMax = 5_242_880

/**
 * SMTP on loopback without encryption or sign-in, as a relay inside the demo. Recipients choose how
 * it behaves: `unknown@` 550, `greylist@` 451 once, `slow@` says nothing, `drop@` hangs up after
 * the final dot, so that the sender can not know.
 */
export function createSmtpDoor(mailbox: Mailbox): SMTPServer {
  const greylist = new Greylist()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: messageBytesMax,
    logger: false,
    closeTimeout: 500,
    onRcptTo: ({ address }, _session, callback) => answerRecipient(address, greylist, callback),
    onData: (stream, session, callback) => {
      const hangUp = () => sockets.get(session.remotePort)?.destroy()
      receiveMessage(stream, session, mailbox, hangUp).then(
        (isAnswered) => isAnswered && callback(),
        (error: Error) => callback(error)
      )
    },
  })
  server.on('error', () => {})
  const sockets = socketsByPort(server)
  return server
}

function answerRecipient(
  address: string,
  greylist: Greylist,
  callback: (error?: Error | null) => void
): void {
  const behaviour = relayCase(address)
  if (behaviour === 'slow') return
  if (behaviour === 'unknown') return callback(new SmtpReply(550, '5.1.1 No such mailbox'))
  if (behaviour === 'greylist' && greylist.isFirstAttempt(address)) {
    return callback(new SmtpReply(451, '4.7.1 Greylisted, try again later'))
  }
  callback()
}

/** False when the connection was cut instead of answered. */
async function receiveMessage(
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
  mailbox: Mailbox,
  hangUp: () => void
): Promise<boolean> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  if (stream.sizeExceeded) throw new SmtpReply(552, '5.3.4 Message too big')

  const to = envelope.rcptTo.map(({ address }) => address)
  const from = envelope.mailFrom ? envelope.mailFrom.address : ''
  mailbox.add(await parseReceived(Buffer.concat(chunks), { from, to }))
  if (!to.some((address) => relayCase(address) === 'drop')) return true

  hangUp()
  return false
}

/** A session knows its peer's port, the listening server knows the socket behind it. */
function socketsByPort(server: SMTPServer): Map<number, Socket> {
  const sockets = new Map<number, Socket>()
  server.server.on('connection', (socket) => {
    const port = socket.remotePort ?? 0
    sockets.set(port, socket)
    socket.once('close', () => sockets.delete(port))
  })
  return sockets
}
